import type { KitAnswers } from './kit-answers';
import { linuxFolders } from './policy-places';

/** Puts the policies of `linux/` in place; run as root, again after a change. */
export function linuxInstaller(answers: KitAnswers): string {
  const copies = answers.browsers.flatMap((browser) => {
    const folder = linuxFolders[browser];
    if (folder === undefined) return [];
    const file = browser === 'firefox' ? 'policies.json' : 'mam-xanh.json';
    return [
      `install -d -m 755 "$root${folder}"`,
      `install -m 644 "$here/${browser}.json" "$root${folder}/${file}"`,
      `echo "$root${folder}/${file}"`,
    ];
  });
  return `#!/bin/sh
# Mầm Xanh: puts the school's policies where the browsers look for them. Usage: sudo sh install.sh
# For an image that is mounted elsewhere: sh install.sh /mnt/image
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=\${1:-}
${copies.join('\n')}
`;
}

/** The same for Windows; asks for the administrator's rights itself when it has none. */
export function windowsInstaller(answers: KitAnswers): string {
  const hasChromium = answers.browsers.some((browser) => browser !== 'firefox');
  const lines = [
    '@echo off',
    'chcp 65001 >nul',
    'net session >nul 2>&1 || (powershell -Command "Start-Process -Verb RunAs -FilePath \'%~f0\'" & exit /b)',
    ...(hasChromium ? ['reg import "%~dp0mam-xanh.reg" || goto failed'] : []),
    ...(answers.browsers.includes('firefox')
      ? [
          'for %%P in ("%ProgramFiles%" "%ProgramFiles(x86)%") do if exist "%%~P\\Mozilla Firefox\\firefox.exe" (',
          '  if not exist "%%~P\\Mozilla Firefox\\distribution" mkdir "%%~P\\Mozilla Firefox\\distribution"',
          '  copy /y "%~dp0policies.json" "%%~P\\Mozilla Firefox\\distribution\\policies.json" >nul || goto failed',
          ')',
        ]
      : []),
    'echo Mam Xanh: OK',
    'pause',
    'exit /b 0',
    ':failed',
    'echo Mam Xanh: that bai / failed',
    'pause',
    'exit /b 1',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
