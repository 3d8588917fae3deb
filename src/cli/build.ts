import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { tableOfLists } from '../core/lists/compiled-table';
import { listedBelow } from '../core/lists/listed-below';
import { compilePartsRulesets } from '../core/lists/parts-rules';
import { compileRulesets } from '../core/lists/rules';
import { veilCss } from '../core/media/veil-css';
import { documentFramePath } from '../core/plan/document-rules';
import { isOn } from '../core/plan/rulesets';
import { createSpecialRulesets } from '../core/plan/special-rulesets';
import { defaultSettings } from '../core/policy/settings';
import { channelSheet } from '../core/safe-search/channels';
import { blurSheet } from '../core/words/shown-texts';
import { parseArguments } from './arguments';
import { bundledFiles, bundledGoodSites, compileFiles } from './compile-files';
import { Fault, runProgram } from './fault';
import { writePictures } from './lesson-pictures';
import { mediaKernels, mediaModel } from './media-model';
import { bundledLists, projectRoot } from './project-root';
import { findListFiles } from './read-lists';

const say = (text: string) => process.stdout.write(`${text}\n`);

interface Manifest {
  key?: string;
  background: object;
  declarative_net_request?: object;
  browser_specific_settings?: object;
  web_accessible_resources?: { resources: string[] }[];
  [key: string]: unknown;
}

const documentFramePolicy =
  "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; script-src 'self'; style-src 'unsafe-inline'";

/** The id Chromium derives from the manifest's public key: SHA-256, its first 16 bytes in the letters a–p. */
export function extensionId(key: string): string {
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function main(): Promise<number> {
  const { values } = parseArguments(process.argv.slice(2), { values: ['lists', 'out'], flags: [] });
  const started = Date.now();
  const folder = values.get('lists');
  const good = bundledGoodSites();
  const added = folder === undefined ? [] : findListFiles(folder).files;
  const { lists } = await compileFiles([...bundledFiles(), ...added], good);
  const names = [...lists.names.values()].reduce((sum, each) => sum + each.length, 0);
  say(`Lists: ${names} hostnames in ${lists.names.size} categories, ${lists.paths.length} parts of sites`);
  const dropped = Object.entries(lists.dropped).map(([reason, { count }]) => `${count} ${reason}`);
  say(`Left out: ${dropped.join(', ') || 'nothing'} (npm run -s lists -- inspect says which)`);

  const out = resolve(values.get('out') ?? join(projectRoot, 'dist'));
  for (const mode of ['chromium', 'firefox'] as const) {
    bundle(mode, 'vite.config.ts', ['--outDir', join(out, mode), '--emptyOutDir']);
    const cards = mode === 'chromium' ? ['document-frame'] : [];
    for (const entry of [
      'veil',
      'veil-page',
      'words-guard',
      'words-hold',
      'words-blur',
      'youtube-autoplay',
      'youtube-channels',
      ...cards,
    ])
      bundle(mode, 'vite.veil.config.ts', ['--outDir', join(out, mode, 'content')], { VEIL_ENTRY: entry });
  }
  const source = JSON.parse(readFileSync(join(projectRoot, 'manifest.json'), 'utf8')) as Manifest;
  const id = extensionId(source.key ?? '');
  const special = createSpecialRulesets(good.help, `chrome-extension://${id}/`);
  const rulesets = [...special, ...compileRulesets(lists).rulesets, ...compilePartsRulesets(lists)].filter(
    ({ rules }) => rules.length > 0,
  );
  const table = tableOfLists(lists);
  const below = listedBelow(lists.names);
  const models = {
    'media.bin': mediaModel(),
    'kernels.wasm': await mediaKernels(false),
    'kernels-relaxed.wasm': await mediaKernels(true),
  };
  for (const browser of ['chromium', 'firefox'] as const) {
    const folder = join(out, browser);
    writeData(join(folder, 'lists'), {
      'table.bin': table,
      'paths.json': lists.paths,
      'good.json': good,
      'below.json': below,
    });
    writeModels(join(folder, 'models'), models);
    writePictures(join(folder, 'pictures'));
    writeFileSync(join(folder, 'content', 'veil.css'), `${veilCss}\n`);
    writeFileSync(join(folder, 'content', 'words-blur.css'), blurSheet);
    writeFileSync(join(folder, 'content', 'youtube-channels.css'), channelSheet);
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    if (browser === 'chromium') finishChromium(manifest, folder, rulesets);
    else finishFirefox(manifest);
    writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
    rmSync(join(folder, '.vite'), { recursive: true, force: true });
  }
  say(
    `Built ${join(relative(process.cwd(), out) || '.', '{chromium,firefox}')} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return 0;
}

function writeModels(folder: string, files: Record<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

function writeData(folder: string, files: Record<string, unknown>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content));
  }
  copyFileSync(join(bundledLists, 'good', 'places.json'), join(folder, 'places.json'));
}

/** A process of its own: Vite keeps state that a second build in one process trips over. */
function bundle(mode: 'chromium' | 'firefox', config: string, more: readonly string[], env = {}): void {
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--mode', mode, ...more, '--logLevel', 'warn'],
    {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    },
  );
  if (run.status !== 0) throw new Fault(`Không dựng được bản cho ${mode}.`, `The ${mode} build failed.`);
}

/**
 * Every ruleset is on in the manifest unless the ordinary profile never wants it: after an update the browser
 * falls back to this state, so it must be the strict one, and the first enabling of a long ruleset that is off
 * costs seconds.
 */
function finishChromium(
  manifest: Manifest,
  folder: string,
  rulesets: readonly { id: string; rules: unknown }[],
) {
  mkdirSync(join(folder, 'rules'), { recursive: true });
  for (const { id, rules } of rulesets)
    writeFileSync(join(folder, 'rules', `${id}.json`), JSON.stringify(rules));
  manifest.declarative_net_request = {
    rule_resources: rulesets.map(({ id }) => ({
      id,
      enabled: !id.endsWith('-frames') || isOn(id, defaultSettings),
      path: `rules/${id}.json`,
    })),
  };
  // A page without rights, which may stand in other pages' frames; Firefox knows none such.
  manifest.sandbox = { pages: [documentFramePath] };
  (manifest.content_security_policy as Record<string, string>).sandbox = documentFramePolicy;
  manifest.web_accessible_resources?.[0]?.resources.push(documentFramePath, 'content/document-frame.js');
  delete manifest.browser_specific_settings;
}

function finishFirefox(manifest: Manifest) {
  delete manifest.key;
  delete manifest.minimum_chrome_version;
  // Firefox knows one instance for ordinary and private windows, and no offscreen documents or dynamic addresses.
  manifest.incognito = 'spanning';
}

await runProgram(main);
