import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListedBelow } from '../../src/core/lists/listed-below';
import { isCategory, profiles } from '../../src/core/policy/categories';
import { verdictOf } from '../../src/core/policy/matrix';
import { Guarded } from './harness/guarded';
import { builtExtension, listedHosts } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';

/** A site of the bundled lists that a child may open at some age, and a blocked one below it. */
function siteAndBlocked() {
  const path = join(builtExtension('chromium'), 'lists', 'below.json');
  const below = JSON.parse(readFileSync(path, 'utf8')) as ListedBelow;
  for (const [site, hostnames] of Object.entries(below)) {
    const category = ['social', 'forums', 'shorteners', 'games', 'video'].find((each) =>
      listedHosts(each).includes(site),
    );
    if (!isCategory(category)) continue;
    const profile = profiles.find((each) => ['warn', 'limit'].includes(verdictOf(category, each)));
    const blocked = hostnames.find(
      ([, each]) => profile !== undefined && verdictOf(each, profile) === 'block',
    );
    if (profile !== undefined && blocked !== undefined) return { site, profile, blocked: blocked[0] };
  }
  throw new Error('The bundled lists hold no such pair');
}

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close());

it('what a child opened past a warning opens nothing that is blocked below it, not one byte', async () => {
  const { site, profile, blocked } = siteAndBlocked();
  await guarded.guardian.set({ profile });
  const url = `https://${site}/`;
  await guarded.inTab(async (page) => {
    await visit(page, url);
    await readStopped(page);
    const goOn = page.locator('.think button, .time button').first();
    await page.waitForFunction(
      (button) => button?.getAttribute('aria-disabled') !== 'true',
      await goOn.elementHandle(),
    );
    await goOn.click();
    await page.waitForURL(url);
  });
  guarded.loopback.reset();
  await guarded.openAt(url);
  await guarded.stopAt(`https://${blocked}/`, { verdict: 'block', layer: 'list', host: blocked });
  await guarded.settle();
  expect(guarded.loopback.traffic.bytesTo(blocked)).toEqual([]);
});
