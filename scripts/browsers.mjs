// Finds the browsers this project can use. Node built-ins only.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

function onPath(names) {
  return (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

function inFolders(folders, paths) {
  return folders.filter((f) => f !== undefined).flatMap((folder) => paths.map((path) => join(folder, path)));
}

const windowsFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
const macFolders = ['/Applications', join(homedir(), 'Applications')];

// Chromium itself first: it still takes unpacked extensions on its command line, the branded ones do not.
const chromiumPlaces = {
  linux: () =>
    onPath([
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'coccoc-browser-stable',
      'brave-browser',
    ]),
  darwin: () =>
    inFolders(macFolders, [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'CocCoc.app/Contents/MacOS/CocCoc',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ]),
  win32: () =>
    inFolders(windowsFolders, [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'CocCoc/Browser/Application/browser.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ]),
};

const firefoxPlaces = {
  linux: () => onPath(['firefox-esr', 'firefox', 'firefox-developer-edition']),
  darwin: () => inFolders(macFolders, ['Firefox.app/Contents/MacOS/firefox']),
  win32: () => inFolders(windowsFolders, ['Mozilla Firefox/firefox.exe']),
};

const firstOf = (places) => (places[platform] ?? places.linux)().find((path) => existsSync(path));

export function findChromium() {
  return env.CHROMIUM || firstOf(chromiumPlaces);
}

export function findFirefox() {
  return env.FIREFOX || firstOf(firefoxPlaces);
}
