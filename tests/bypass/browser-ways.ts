import { row } from './row';
import type { TechniqueGroup } from './technique';

const policy = row('policy');
const kit = row('policy', 'browser/policy-kit.test.ts');
const open = row('open');

export const browserWays: TechniqueGroup = {
  title: 'The browser and the computer',
  techniques: [
    row('told', 'core/health/way-round.test.ts')(
      'extension-vpn',
      'a VPN or proxy extension',
      'noticed when it is switched on, named on the health page with the cure; policy `ExtensionInstallBlocklist: ["*"]` closes it',
      'is seen',
    ),
    kit(
      'extension-remove',
      'removing or switching off the extension',
      '`ExtensionInstallForcelist`',
      'nobody can switch the extension off',
    ),
    kit('flags', 'the browser’s flags', '`URLBlocklist: ["chrome://flags"]`', 'opens no flags'),
    policy(
      'private',
      'private windows',
      '`IncognitoModeAvailability: 1`, Firefox `DisablePrivateBrowsing: true`; without it the health page says whether they are covered',
    ),
    policy('guest', 'guest windows', '`BrowserGuestModeEnabled: false`'),
    policy(
      'profile-second',
      'a second profile',
      '`BrowserAddPersonEnabled: false`, Firefox `BlockAboutProfiles: true`',
    ),
    policy(
      'devtools',
      'developer tools on our own pages',
      '`DeveloperToolsAvailability: 2`, Firefox `DisableDeveloperTools: true`',
    ),
    policy('task-manager', 'ending the browser’s processes', '`TaskManagerEndProcessEnabled: false`'),
    policy(
      'view-source',
      'view-source',
      '`URLBlocklist: ["view-source:*"]`; stopped sites are stopped there, too',
    ),
    policy('bookmarklet', '`javascript:` bookmarks', '`URLBlocklist: ["javascript://*"]`'),
    policy(
      'stores',
      'the shops for extensions',
      '`ExtensionInstallBlocklist: ["*"]`, Firefox `ExtensionSettings["*"]`',
    ),
    policy(
      'doh-setting',
      'DNS over HTTPS in the browser’s settings',
      '`DnsOverHttpsMode: "off"`, Firefox `DNSOverHTTPS`; the extension sees names all the same',
    ),
    policy(
      'proxy-setting',
      'a proxy in the browser’s settings',
      '`ProxyMode: "system"`, Firefox `Proxy.Locked: true`; addresses are judged all the same',
    ),
    policy('safe-mode', 'Firefox’s troubleshoot mode', '`DisableSafeMode: true`'),
    open(
      'flag-start',
      'starting the browser with `--disable-extensions`',
      'only the operating system’s rights close it',
    ),
    open(
      'other-browser',
      'another browser from a USB stick',
      'only the operating system can allow programs by name',
    ),
    open('other-device', 'a telephone', 'not this computer'),
    open(
      'vpn-program',
      'a VPN program',
      'addresses are judged before they reach it, so the filter stays whole; its own blocking is the network’s',
    ),
    open('other-system', 'starting another operating system', 'not this computer’s browser'),
    open(
      'hosts-file',
      'a name of one’s own for an IP address in the hosts file',
      'needs an administrator’s rights',
    ),
  ],
};
