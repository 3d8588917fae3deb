import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/core/policy/policy';
import { chromiumPolicies, firefoxPolicies } from '../../../src/core/school/browser-policies';
import { extensionPolicy } from '../../../src/core/school/extension-policy';
import {
  chromiumId,
  defaultAnswers,
  geckoId,
  type KitAnswers,
  kitBrowsers,
  kitSystems,
  schoolLevels,
  unusable,
} from '../../../src/core/school/kit-answers';
import { kitFiles } from '../../../src/core/school/kit-files';
import { regFile } from '../../../src/core/school/windows-files';
import { extensionId } from '../../browser/harness/chromium';

const whole: KitAnswers = {
  ...defaultAnswers,
  schoolName: 'Trường Ví Dụ',
  systems: [...kitSystems],
  browsers: [...kitBrowsers],
  otherExtensions: ['a'.repeat(32), 'khac@example.vn'],
};
const fileOf = (answers: KitAnswers, name: string) => {
  const found = kitFiles(answers).find((file) => file.name === name);
  if (found === undefined) throw new Error(name);
  return typeof found.content === 'string'
    ? found.content
    : new TextDecoder('utf-16le').decode(found.content);
};

describe('the policy kit', () => {
  it('names the ids that the manifest gives', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
    expect(extensionId(process.cwd())).toBe(chromiumId);
    expect(manifest.browser_specific_settings?.gecko?.id ?? geckoId).toBe(geckoId);
  });

  it('gives every level a policy that our own reader takes without a problem', () => {
    for (const level of schoolLevels) {
      const { policy, problems } = parsePolicy(extensionPolicy({ ...whole, level }));
      expect(problems).toEqual([]);
      expect(policy.school?.name).toBe('Trường Ví Dụ');
    }
    const schema = JSON.parse(readFileSync(join('public', 'managed-schema.json'), 'utf8'));
    const known = Object.keys(schema.properties);
    expect(Object.keys(extensionPolicy(whole)).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('forces the extension, and lets in only the others that were named', () => {
    const chrome = chromiumPolicies(whole, 'chrome');
    expect(chrome.ExtensionInstallBlocklist).toEqual(['*']);
    expect(chrome.ExtensionInstallAllowlist).toEqual([chromiumId, 'a'.repeat(32)]);
    expect(chromiumPolicies(whole, 'edge')).toMatchObject({
      InPrivateModeAvailability: 1,
      ForceBingSafeSearch: 2,
    });
    const { ExtensionSettings } = firefoxPolicies(whole).policies;
    expect(Object.keys(ExtensionSettings)).toEqual(['*', geckoId, 'khac@example.vn']);
  });

  it('writes only the files of the computers and browsers that are there', () => {
    const names = (answers: KitAnswers) => kitFiles(answers).map(({ name }) => name);
    expect(names({ ...whole, systems: ['linux'], browsers: ['firefox'] })).toEqual([
      'README.txt',
      'linux/firefox.json',
      'linux/install.sh',
    ]);
    expect(names({ ...whole, systems: ['windows'], browsers: ['coccoc'] })).toEqual([
      'README.txt',
      'windows/mam-xanh.reg',
      'windows/lgpo.txt',
      'windows/install.bat',
    ]);
    expect(fileOf({ ...whole, browsers: ['coccoc'] }, 'windows/mam-xanh.reg')).toContain('CocCoc\\Browser');
  });

  it('lets no answer begin another value in a file of the registry', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (schoolName) => {
        const lines = fileOf({ ...whole, schoolName }, 'windows/mam-xanh.reg').split('\r\n');
        const shapes =
          /^(?:\uFEFF?Windows Registry Editor Version 5\.00|\[-?HKEY_LOCAL_MACHINE\\[^\]]+\]|"\w+"=(?:dword:[0-9a-f]{8}|"(?:[^"\\]|\\["\\])*")|)$/;
        expect(lines.filter((line) => !shapes.test(line))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(regFile([{ path: 'A', values: { name: 'a"b\\c' } }])).toContain('"name"="a\\"b\\\\c"');
  });

  it('refuses answers it could not write down, and names them', () => {
    expect(unusable(whole)).toEqual([]);
    expect(unusable({ ...whole, schoolName: '', schoolSites: ['not a host'], browsers: [] })).toEqual([
      'schoolName',
      'browsers',
      'schoolSites',
    ]);
    const source = {
      kind: 'mirror',
      chromiumUpdate: 'https://x.test/\n"y"',
      chromiumId,
      firefoxPackage: 'x',
    };
    expect(unusable({ ...whole, source })).toEqual(['source']);
    expect(unusable({})).toContain('schoolName');
  });
});
