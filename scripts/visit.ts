// `npm start` where there is no display: visits three pages of a loopback network and says what happened.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from '../tests/browser/harness/chromium';
import { Guardian } from '../tests/browser/harness/guardian';
import { builtExtension, listedHost, projectRoot } from '../tests/browser/harness/project';
import { readStopped, visit } from '../tests/browser/harness/stopped-page';
import { openLoopback } from '../tests/loopback/network';

const folder = join(projectRoot, 'dist', 'screenshots');
mkdirSync(folder, { recursive: true });
console.log(
  'No display here: visiting pages of a small network on this computer, in a browser without a window.',
);
const loopback = await openLoopback();
const browser = await Chromium.launch({ extension: builtExtension('chromium'), port: loopback.port });
try {
  const guardian = new Guardian(browser);
  await guardian.untilWhole();
  const { profile } = await guardian.send('status/read', {});
  console.log(
    `A child of ${profile.replace('-', '–')} is protected (the rules before anything is set up).\n`,
  );
  const page = await browser.newPage();
  const shoot = async (name: string) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    return path;
  };
  for (const [name, category] of [
    ['blocked', 'gambling'],
    ['warned', 'forums'],
  ] as const) {
    const hostname = listedHost(category);
    await visit(page, `https://${hostname}/`);
    const stopped = await readStopped(page);
    const requests = loopback.traffic.requestsTo(hostname).length;
    console.log(`https://${hostname}/  →  ${stopped.verdict}, category ${stopped.category}`);
    console.log(`  ${requests} requests reached its server. Picture: ${await shoot(name)}`);
  }
  const ordinary = 'https://vnexpress.net/';
  await page.goto(ordinary);
  const requests = loopback.traffic.requestsTo('vnexpress.net').length;
  console.log(`${ordinary}  →  opened, as if nothing were installed (${await page.title()})`);
  console.log(`  ${requests} requests reached its server. Picture: ${await shoot('ordinary')}`);
} finally {
  await browser.close();
  await loopback.close();
}
