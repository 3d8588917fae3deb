// `npm run screens`: pictures of every page in both languages, into docs/screens. `-- --to FOLDER`, `-- --only NAME,NAME`,
// `-- --dark`, `-- --png`, `-- --whole` (all of a page, not what a window shows of it).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import sentencesFile from '../../content/house-rules/sentences.json' with { type: 'json' };
import { Guarded } from '../browser/harness/guarded';
import { listedHosts, projectRoot } from '../browser/harness/project';
import { readStopped, visit } from '../browser/harness/stopped-page';
import { type Screen, screens } from './screens';

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
}

const folder = option('to') ?? join(projectRoot, 'docs', 'screens');
const only = option('only')?.split(',');
const isPng = process.argv.includes('--png');
const isWhole = process.argv.includes('--whole');
const colorScheme = process.argv.includes('--dark') ? 'dark' : 'light';

async function show(guarded: Guarded, page: Page, screen: Screen, at: number): Promise<void> {
  const { open } = screen;
  if (typeof open === 'string') await page.goto(guarded.browser.url(open));
  else {
    const hosts = listedHosts(open.category);
    await visit(page, `https://${hosts[at % hosts.length]}/`);
    await readStopped(page);
  }
  await page.locator(screen.shows).first().waitFor();
  await screen.act?.(page);
}

async function take(guarded: Guarded, language: 'vi' | 'en', screen: Screen, at: number): Promise<void> {
  await guarded.guardian.set({ profile: screen.profile ?? '7-11', language, contacts });
  await guarded.inTab(async (page) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(screen.size ?? { width: 1100, height: 800 });
    await show(guarded, page, screen, at);
    // Pictures and fonts that are drawn late.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const path = join(folder, `${screen.name}-${language}.${isPng ? 'png' : 'jpg'}`);
    await page.screenshot({ path, ...(isPng ? {} : { type: 'jpeg', quality: 75 }), fullPage: isWhole });
    process.stdout.write(`${path}\n`);
  });
}

/** What a family may have signed, so that its page shows something. */
async function signRules(guarded: Guarded, language: 'vi' | 'en'): Promise<void> {
  const ids = ['kind-words', 'no-secrets-out', 'tell', 'time-agreed', 'no-screens-meals', 'grown-listen'];
  const rules = sentencesFile
    .filter(({ id }) => ids.includes(id))
    .map((each) => ({ id: each.id, text: each[language] }));
  const young = { name: 'An', drawn: 'M30 70L50 30L70 70M38 55L62 55M90 70L90 45L110 45L110 70' };
  const grown = { name: language === 'vi' ? 'Mẹ Hoa' : 'Mum', drawn: '' };
  await guarded.guardian.send('house/sign', { place: 'home', child: '', rules, young, grown });
}

const contacts = [{ name: 'Cô Hạnh', number: '0912 345 678', about: 'Tư vấn học đường' }];
mkdirSync(folder, { recursive: true });
const guarded = await Guarded.open();
try {
  for (const language of ['vi', 'en'] as const) {
    await guarded.guardian.set({ language });
    await signRules(guarded, language);
    const wanted = screens.filter(({ name }) => only?.includes(name) ?? true);
    for (const [at, screen] of wanted.entries()) await take(guarded, language, screen, at);
  }
} finally {
  await guarded.close();
}
