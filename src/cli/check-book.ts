import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNameModel } from '../core/lists/name-score';
import { createRulebook, type Knowledge, type Rulebook } from '../core/plan/rulebook';
import { type Configuration, configurationOf } from '../core/policy/configuration';
import { parsePolicy } from '../core/policy/policy';
import { defaultSettings } from '../core/policy/settings';
import { noTime } from '../core/time/counters';
import { standingOf } from '../core/time/standing';
import { readLists } from './cached-lists';
import type { CheckOptions } from './check-options';
import { bundledFiles, bundledGoodSites } from './compile-files';
import { Fault, fileFault } from './fault';
import { projectRoot } from './project-root';
import { findListFiles, type ListFile } from './read-lists';

/**
 * The rules a browser with this profile, policy and these lists would judge by.
 * @param notify is told what was understood differently than asked
 * @throws Fault when the policy or a list cannot be read
 */
export async function checkBook(options: CheckOptions, notify: (notice: string) => void): Promise<Rulebook> {
  const configuration = checkConfiguration(options, notify);
  const files = options.listsFolder === undefined ? [] : folderFiles(options.listsFolder, notify);
  // Nothing is used up on the command line; hours are those of Viet Nam wherever it runs.
  const standing = standingOf({
    rules: configuration.time,
    counters: noTime,
    active: [],
    now: options.now,
    zone: 'Asia/Ho_Chi_Minh',
  });
  return createRulebook(configuration, await readKnowledge(files), [], options.now, new Map(), standing);
}

/** Settings as after the first-run questions, with the policy laid over them. @throws Fault when it is unreadable */
export function checkConfiguration(options: CheckOptions, notify: (notice: string) => void): Configuration {
  const policy = options.policyFile === undefined ? {} : readJson(options.policyFile);
  const parsed = parsePolicy(policy);
  for (const { key, detail } of parsed.problems) notify(`${options.policyFile}: ${key}: ${detail}`);
  const settings = { ...defaultSettings, profile: options.profile };
  return configurationOf(settings, parsed.policy, parsed.problems);
}

async function readKnowledge(files: readonly ListFile[]): Promise<Knowledge> {
  const good = bundledGoodSites();
  const { table, paths } = await readLists([...bundledFiles(), ...files], good);
  const model = join(projectRoot, 'public', 'models', 'names.bin');
  return {
    tables: [table],
    paths,
    nameModel: existsSync(model) ? loadNameModel(readFileSync(model)) : undefined,
    help: new Set(good.help),
    learning: new Set(good.learning),
    approved: new Set(good.approved),
  };
}

function folderFiles(folder: string, notify: (notice: string) => void): ListFile[] {
  const { files, ignored } = findListFiles(folder);
  if (files.length === 0) {
    throw new Fault(
      `Thư mục ${folder} không có tệp <category>.txt hay .txt.gz nào.`,
      `Folder ${folder} holds no <category>.txt or .txt.gz file.`,
    );
  }
  for (const path of ignored)
    notify(`${path}: không phải tên nhóm, bỏ qua · not named after a category, ignored`);
  return files;
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fileFault(path, error);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Fault(`Tệp ${path}: không phải JSON.`, `File ${path}: not JSON.`);
  }
}
