import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Frame, Page } from 'playwright-core';
import type { Loopback } from '../../loopback/network';
import type { Chromium } from '../harness/chromium';
import { projectRoot } from '../harness/project';
import { pdfOf } from './flagged-pdf';
import type { Kind } from './kinds/kind';
import { flaggedPixels } from './picture-frames';

/** What was seen of the flagged picture while a page of one kind opened and acted. */
export interface Seen {
  /** Screencast frames looked at, and the greatest number of flagged pixels in one of them. */
  readonly frames: number;
  readonly pixels: number;
  /** Elements whose computed style would have shown it, by animation frame. */
  readonly styles: readonly string[];
}

const flagged = readFileSync(join(projectRoot, 'tests/fixtures/flagged/sexy-s1.png'));
const elsewhere = 'http://pictures.test/flagged.png';
const pdf = 'http://pictures.test/flagged.pdf';
const untypedPdf = 'http://pictures.test/untyped/flagged.pdf';
const pdfFile = pdfOf(flagged);
const dataUrl = `data:image/png;base64,${flagged.toString('base64')}`;

/** Runs in the page: with every animation frame, what the styles of everything flagged would let be seen. */
const watcher = `(() => {
  const raf = window.requestAnimationFrame.bind(window), style = window.getComputedStyle.bind(window);
  const roots = [document], attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); roots.push(root); return root; };
  window.shown = new Set();
  window.frames = (count) => new Promise((done) => { const next = () => (count-- > 0 ? raf(next) : done()); next(); });
  const isOff = (s) => s.opacity === '0' || s.objectPosition.startsWith('-99999px');
  const sized = (s) => s.backgroundSize.split(',').every((each) => each.trim() === '0px 0px' || each.trim() === '0px') ;
  const look = () => {
    for (const root of roots) for (const e of root.querySelectorAll('*')) {
      const name = e.localName, s = style(e);
      const address = e.currentSrc || e.src || e.data || e.poster || e.href?.baseVal || '';
      const isFlagged = /^[^?]*flagged/.test(String(address)) || String(address).length > 100000;
      const isRoot = style(document.documentElement).opacity === '0';
      if (isRoot) continue;
      if (/^(img|image|input|object|embed|video)$/.test(name) && isFlagged && !isOff(s)) {
        const r = e.getBoundingClientRect();
        if (r.width >= 40 || r.height >= 40) window.shown.add(name + ' ' + e.id);
      }
      for (const part of [undefined, '::before', '::after']) {
        const p = style(e, part);
        if (/flagged/.test(p.backgroundImage) && !sized(p) && p.opacity !== '0') window.shown.add(name + (part ?? '') + ' background');
        if (part && /flagged/.test(p.content) && p.opacity !== '0') window.shown.add(name + part + ' content');
      }
    }
    raf(look);
  };
  raf(look);
})();`;

function textOf(kind: Kind, text: string): string {
  const own = `http://${hostOf(kind)}/flagged.png`;
  return text
    .replaceAll(/\bF\b/g, elsewhere)
    .replaceAll(/\bP\b/g, pdf)
    .replaceAll(/\bT\b/g, untypedPdf)
    .replaceAll(/\bS\b/g, own)
    .replaceAll(/\bD\b/g, dataUrl);
}

export function hostOf(kind: Kind): string {
  return `${kind.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.test`;
}

/** Puts the page of a kind, its frame and its pictures on the loopback network. */
export function publishKind(loopback: Loopback, kind: Kind): string {
  const host = hostOf(kind);
  const picture = { body: flagged, contentType: 'image/png' };
  for (const url of [elsewhere, `${elsewhere}?2`, `http://${host}/flagged.png`])
    loopback.publish(url, picture);
  const shared = { 'access-control-allow-origin': '*' };
  loopback.publish(pdf, { body: pdfFile, contentType: 'application/pdf', headers: shared });
  loopback.publish(untypedPdf, { body: pdfFile, contentType: '' });
  const html = 'text/html; charset=utf-8';
  const inner = textOf(kind, '<!doctype html><img src="F" width="320" height="320">');
  for (const at of [host, 'frame.test'])
    loopback.publish(`http://${at}/inner?${elsewhere}`, { body: inner, contentType: html });
  if (kind.open !== undefined) return textOf(kind, kind.open);
  const body = textOf(
    kind,
    `<!doctype html><meta charset="utf-8"><title>x</title>${kind.head ?? ''}<body>${kind.body ?? ''}</body>`,
  );
  const file = { body, contentType: html, ...(kind.headers === undefined ? {} : { headers: kind.headers }) };
  loopback.publish(`http://${host}/`, file);
  return `http://${host}/`;
}

async function screencast(page: Page): Promise<{ session: CDPSession; pictures: Buffer[] }> {
  const session = await page.context().newCDPSession(page);
  const pictures: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', {
    format: 'png',
    everyNthFrame: 1,
    maxWidth: 640,
    maxHeight: 400,
  });
  return { session, pictures };
}

async function stylesOf(frames: readonly Frame[]): Promise<string[]> {
  const read = (frame: Frame) =>
    frame.evaluate(() => [...((window as unknown as { shown?: Set<string> }).shown ?? [])]);
  const all = await Promise.all(frames.map((frame) => read(frame).catch(() => [])));
  return all.flat();
}

/** Opens a page of a kind and looks at every frame of it. `prepare` runs when the tab is open. */
export async function watchKind(
  browser: Chromium,
  loopback: Loopback,
  kind: Kind,
  prepare: () => Promise<void> = async () => undefined,
): Promise<Seen> {
  const url = publishKind(loopback, kind);
  const page = await browser.newPage();
  try {
    await page.addInitScript(watcher);
    const { session, pictures } = await screencast(page);
    await prepare();
    await page.goto(url, { waitUntil: 'load' });
    const act = kind.act === undefined ? '' : textOf(kind, kind.act);
    await page.evaluate(`(async () => { ${act} })()`).catch((error: Error) => {
      if (!/context was destroyed/.test(error.message)) throw error;
    });
    // A page may have gone on to another meanwhile.
    const settle = () => page.evaluate('window.frames(40)');
    await settle().catch(() => page.waitForLoadState().then(settle));
    const styles = await stylesOf(page.frames());
    await session.send('Page.stopScreencast');
    return { frames: pictures.length, pixels: Math.max(0, ...pictures.map(flaggedPixels)), styles };
  } finally {
    await page.close();
  }
}
