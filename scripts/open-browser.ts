// `npm start` with a display: opens a browser with the extension in it and stays until it is closed.
import { ended, removeProfile, startChromium } from '../tests/browser/harness/chromium-process';
import { builtExtension, listedHost } from '../tests/browser/harness/project';

const extension = builtExtension('chromium');
const { child, profile } = await startChromium({ extension, isVisible: true });
console.log('The browser is open, with a profile of its own that is thrown away at the end.');
console.log('It asks who is to be protected; until that is answered, the rules for 7–11 hold.');
console.log(`Try: https://${listedHost('gambling')} (stopped), https://${listedHost('forums')} (a warning),`);
console.log('https://vnexpress.net (opens). Close the browser to end.');
await ended(child);
removeProfile(profile);
