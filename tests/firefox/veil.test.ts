import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { GuardedFirefox } from './harness/firefox';

const url = 'http://pictures-page.test/';
const size = 'width="320" height="320"';
const body = `<!doctype html><title>x</title><style>img{opacity:1!important}</style>
<img id="picture" style="opacity:1!important" data-mx="clear" src="/flagged.png" ${size}>
<div id="background" style="width:320px;height:320px;background:url(/flagged.png)!important"></div>
<div id="host"><template shadowrootmode="open"><img src="/flagged.png" ${size}></template></div><p id="plain">x</p>`;

/** What the styles let be seen now, as the page itself reads them. */
const look = `(() => {
  const style = (element) => getComputedStyle(element);
  const picture = (element) => style(element).opacity === '0' || style(element).objectPosition.startsWith('-99999px');
  return {
    picture: picture(document.getElementById('picture')),
    background: style(document.getElementById('background')).backgroundSize === '0px 0px',
    shadow: picture(document.getElementById('host').shadowRoot.querySelector('img')),
  };
})()`;

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  const picture = readFileSync(join(projectRoot, 'tests/fixtures/flagged/sexy-s1.png'));
  guarded.loopback.publish(url, { body, contentType: 'text/html; charset=utf-8' });
  guarded.loopback.publish(`${url}flagged.png`, { body: picture, contentType: 'image/png' });
});
afterAll(() => guarded.close());

describe('the veil', () => {
  it('hides pictures whatever a page’s styles and marks say', async () => {
    await guarded.set({ profile: '7-11', veil: 'solid' });
    await guarded.inTab(async (page) => {
      await page.goto(url);
      expect(await page.evaluate(look)).toEqual({ picture: true, background: true, shadow: true });
      await until('the picture to be covered', () =>
        page.evaluate(() => document.getElementById('picture')?.getAttribute('data-mx') === 'covered'),
      );
      expect(await page.evaluate(look)).toEqual({ picture: true, background: true, shadow: true });
    });
  });

  it('shows what is clear of the page’s own pictures and of another host’s, and covers the rest', async () => {
    const fixture = (path: string) => readFileSync(join(projectRoot, 'tests/fixtures', path));
    for (const [name, path] of [
      ['good', 'benign/openclipart-png-0.png'],
      ['bad', 'flagged/sexy-s1.png'],
    ] as const)
      for (const host of ['album.test', 'elsewhere.test'])
        guarded.loopback.publish(`http://${host}/${name}.png`, {
          body: fixture(path),
          contentType: 'image/png',
        });
    const sources = [
      '/good.png',
      '/bad.png',
      'http://elsewhere.test/good.png',
      'http://elsewhere.test/bad.png',
    ];
    guarded.loopback.publish('http://album.test/', {
      body: `<!doctype html>${sources.map((src) => `<img src="${src}" width="200" height="200">`).join('')}`,
      contentType: 'text/html; charset=utf-8',
    });
    await guarded.set({ profile: '7-11', veil: 'on' });
    await guarded.inTab(async (page) => {
      await page.goto('http://album.test/');
      const marks = () => page.evaluate(`[...document.images].map((each) => each.dataset.mx).join()`);
      await until('all to be judged', async () => (await marks()) === 'clear,covered,clear,covered');
    });
  });

  it('is not there while it is off', async () => {
    await guarded.set({ veil: 'off' });
    await guarded.inTab(async (page) => {
      await page.goto(url);
      expect(await page.evaluate(look)).toEqual({ picture: false, background: false, shadow: false });
    });
  });
});
