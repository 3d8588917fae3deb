import type { ChromiumBrowser } from './browser-policies';
import type { KitBrowser } from './kit-answers';

/** Below HKEY_LOCAL_MACHINE. Cốc Cốc's own key was not tried on a computer: `coccoc://policy` shows whether it is read. */
export const registryPaths: Readonly<Record<ChromiumBrowser, string>> = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
  coccoc: 'SOFTWARE\\Policies\\CocCoc\\Browser',
  chromium: 'SOFTWARE\\Policies\\Chromium',
};

/** Folders of managed policies; Cốc Cốc has no release for Linux. */
export const linuxFolders: Readonly<Partial<Record<KitBrowser, string>>> = {
  chrome: '/etc/opt/chrome/policies/managed',
  edge: '/etc/opt/edge/policies/managed',
  chromium: '/etc/chromium/policies/managed',
  firefox: '/etc/firefox/policies',
};
