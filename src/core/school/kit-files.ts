import { type ChromiumBrowser, chromiumPolicies, extensionIdOf, firefoxPolicies } from './browser-policies';
import { extensionPolicy } from './extension-policy';
import { linuxInstaller, windowsInstaller } from './installers';
import type { KitAnswers } from './kit-answers';
import { kitReadme } from './kit-readme';
import { linuxFolders, registryPaths } from './policy-places';
import { lgpoFile, type RegistryKey, regFile, utf16 } from './windows-files';

/** One file of the kit; its name may have a folder. */
export interface KitFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** To be run. */
  readonly isProgram?: boolean;
}

/** Every file of the kit, in the order in which its README names them. Pure: the same answers, the same files. */
export function kitFiles(answers: KitAnswers): readonly KitFile[] {
  const chromiums = answers.browsers.filter((browser) => browser !== 'firefox');
  const hasFirefox = answers.browsers.includes('firefox');
  const files: KitFile[] = [{ name: 'README.txt', content: windowsLines(kitReadme(answers)) }];
  if (answers.systems.includes('windows')) {
    const keys = chromiums.flatMap((browser) => registryKeys(answers, browser));
    if (keys.length > 0) {
      files.push({ name: 'windows/mam-xanh.reg', content: utf16(regFile(keys)) });
      files.push({ name: 'windows/lgpo.txt', content: lgpoFile(keys) });
    }
    if (hasFirefox) files.push({ name: 'windows/policies.json', content: json(firefoxPolicies(answers)) });
    files.push({ name: 'windows/install.bat', content: windowsInstaller(answers), isProgram: true });
  }
  if (answers.systems.includes('linux')) {
    for (const browser of chromiums.filter((each) => linuxFolders[each] !== undefined)) {
      files.push({ name: `linux/${browser}.json`, content: json(managedJson(answers, browser)) });
    }
    if (hasFirefox) files.push({ name: 'linux/firefox.json', content: json(firefoxPolicies(answers)) });
    files.push({ name: 'linux/install.sh', content: linuxInstaller(answers), isProgram: true });
  }
  if (answers.systems.includes('chromeos')) {
    files.push({ name: 'chromeos/extension-policy.json', content: json(googleAdmin(answers)) });
  }
  return files;
}

/** What lies in a Chromium browser's folder of managed policies. */
export function managedJson(answers: KitAnswers, browser: ChromiumBrowser): object {
  const settings = { [extensionIdOf(answers)]: extensionPolicy(answers) };
  return { ...chromiumPolicies(answers, browser), '3rdparty': { extensions: settings } };
}

/** Lists and objects of the extension's settings are one text of JSON each: the browser reads that by its schema. */
function registryKeys(answers: KitAnswers, browser: ChromiumBrowser): RegistryKey[] {
  const path = registryPaths[browser];
  const settings = Object.entries(extensionPolicy(answers)).map(([key, value]) => [
    key,
    typeof value === 'object' ? JSON.stringify(value) : value,
  ]);
  return [
    { path, values: chromiumPolicies(answers, browser) },
    {
      path: `${path}\\3rdparty\\extensions\\${extensionIdOf(answers)}\\policy`,
      values: Object.fromEntries(settings),
    },
  ];
}

/** The form in which the Google Admin console takes an extension's settings. */
function googleAdmin(answers: KitAnswers): object {
  const policy = extensionPolicy(answers);
  return Object.fromEntries(Object.entries(policy).map(([key, value]) => [key, { Value: value }]));
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function windowsLines(text: string): string {
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}
