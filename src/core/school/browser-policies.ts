import { extensionPolicy } from './extension-policy';
import { chromiumId, geckoId, type KitAnswers, type KitBrowser } from './kit-answers';

export type ChromiumBrowser = Exclude<KitBrowser, 'firefox'>;
export type PolicyValue = string | number | boolean | readonly string[];

/**
 * The policies of a Chromium browser, by name: developer.chrome.com/docs/enterprise (Edge: its own list of browser
 * policies), meanings as of Chromium 150. The extension's own settings are apart, in `extensionPolicy`.
 */
export function chromiumPolicies(
  answers: KitAnswers,
  browser: ChromiumBrowser,
): Readonly<Record<string, PolicyValue>> {
  const { source, developerTools } = answers;
  const id = extensionIdOf(answers);
  const others = answers.otherExtensions.filter((each) => /^[a-p]{32}$/.test(each));
  const update = source.kind === 'mirror' ? source.chromiumUpdate : storeOf(browser);
  const isEdge = browser === 'edge';
  return {
    ExtensionInstallForcelist: [`${id};${update}`],
    ExtensionInstallBlocklist: ['*'],
    ExtensionInstallAllowlist: [id, ...others],
    // 1: the windows of private browsing cannot be opened.
    [isEdge ? 'InPrivateModeAvailability' : 'IncognitoModeAvailability']: 1,
    BrowserGuestModeEnabled: false,
    [isEdge ? 'BrowserAddProfileEnabled' : 'BrowserAddPersonEnabled']: false,
    // 2: never; 1: everywhere. 0 would still open them beside extensions that policy did not install.
    DeveloperToolsAvailability: developerTools === 'on' ? 1 : 2,
    ForceGoogleSafeSearch: true,
    // 2: strict. The extension itself follows the profile; this holds also where it is not.
    ForceYouTubeRestrict: 2,
    ...(isEdge && { ForceBingSafeSearch: 2 }),
    // The school's own resolver, if it filters, is not passed by.
    DnsOverHttpsMode: 'off',
    ProxyMode: 'system',
    URLBlocklist: ['javascript://*', 'view-source:*', ...internalPages(browser)],
    TaskManagerEndProcessEnabled: false,
    ...(browser !== 'edge' && { SafeBrowsingProtectionLevel: 1 }),
  };
}

/** Where a pupil could switch something off, or read pages without the extension. */
function internalPages(browser: ChromiumBrowser): string[] {
  const scheme = browser === 'edge' ? 'edge' : 'chrome';
  return ['flags', 'inspect', 'net-internals', 'serviceworker-internals'].map(
    (page) => `${scheme}://${page}`,
  );
}

function storeOf(browser: ChromiumBrowser): string {
  return browser === 'edge'
    ? 'https://edge.microsoft.com/extensionwebstorebase/v1/crx'
    : 'https://clients2.google.com/service/update2/crx';
}

/** The id under which Chromium browsers know the extension. */
export function extensionIdOf({ source }: KitAnswers): string {
  return source.kind === 'mirror' ? source.chromiumId : chromiumId;
}

/** The whole `policies.json` of Firefox: mozilla.github.io/policy-templates, meanings as of ESR 140. */
export function firefoxPolicies(answers: KitAnswers) {
  const { source, developerTools } = answers;
  const others = answers.otherExtensions.filter((each) => !/^[a-p]{32}$/.test(each));
  const address =
    source.kind === 'mirror'
      ? source.firefoxPackage
      : `https://addons.mozilla.org/firefox/downloads/latest/${geckoId}/latest.xpi`;
  return {
    policies: {
      ExtensionSettings: {
        '*': { installation_mode: 'blocked' },
        [geckoId]: { installation_mode: 'force_installed', install_url: address, private_browsing: true },
        ...Object.fromEntries(others.map((id) => [id, { installation_mode: 'allowed' }])),
      },
      '3rdparty': { Extensions: { [geckoId]: extensionPolicy(answers) } as Record<string, object> },
      DisablePrivateBrowsing: true,
      DisableDeveloperTools: developerTools === 'off',
      DisableSafeMode: true,
      DisableProfileImport: true,
      BlockAboutConfig: true,
      BlockAboutProfiles: true,
      BlockAboutSupport: true,
      DNSOverHTTPS: { Enabled: false, Locked: true },
      Proxy: { Mode: 'system', Locked: true },
    },
  };
}
