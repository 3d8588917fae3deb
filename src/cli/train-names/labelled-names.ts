import { readDomains, readLines, readRows } from './reference';

export const BENIGN = 0;
export const ADULT = 1;
export const GAMBLING = 2;

/** Where a name was taken from; the figures are reported by these. */
export type Source =
  | 'must-stay-open'
  | 'core'
  | 'curated'
  | 'vietnam'
  | 'ranked'
  | 'unranked'
  | 'neutral'
  | 'adult'
  | 'adult-vn'
  | 'gambling'
  | 'gambling-vn';

/** A registrable domain with what the reference data says of it. */
export interface LabelledName {
  readonly name: string;
  readonly label: typeof BENIGN | typeof ADULT | typeof GAMBLING;
  readonly source: Source;
  /** How much an error on it counts. */
  readonly weight: number;
  /** Benign by somebody's judgement, not only for want of a list that names it. */
  readonly isCurated: boolean;
}

/** How much an error on a name of each source counts: one wrong stop on a school costs more than a miss. */
const weights: Record<Source, number> = {
  'must-stay-open': 30,
  core: 6,
  curated: 6,
  vietnam: 12,
  ranked: 2,
  unranked: 1,
  neutral: 1,
  adult: 1,
  'adult-vn': 1.5,
  gambling: 1,
  'gambling-vn': 2,
};

const uncurated: ReadonlySet<Source> = new Set(['ranked', 'unranked', 'neutral']);

const harmfulLists = [
  'adult.txt.gz',
  'adult-mild.txt',
  'gambling.txt.gz',
  'phishing.txt.gz',
  'malware.txt.gz',
  'bypass.txt.gz',
  'typosquat.txt.gz',
  'piracy.txt.gz',
  'dating.txt.gz',
  'drugs.txt.gz',
];
const neutralLists = [
  'games.txt.gz',
  'shopping.txt.gz',
  'video.txt.gz',
  'social.txt.gz',
  'superstition.txt',
  'crypto.txt',
];

/**
 * Public adult lists hold names that some pattern for "sex" swept up: essexroofing, businessexperts, fedexpress.
 * They would teach the model that Essex is adult.
 */
const SWEPT_UP =
  /(?:es|us|dle|wes)sex|sex(?:press|per[ti]|pan|plo|port|ecut|chang|ch-|celle|cel|act|am|tens|tet|tant|ton|tr[ae])|unisex|adult-?(?:lit|edu|learn|child|school)/;
const UNMISTAKABLE =
  /porn|xxx|fuck|escort|nude|hentai|erotic|milf|bdsm|pussy|girls|cam|tube|hot|dating|massag/;

/** Reads every name the model learns from or is measured on, each registrable domain once. */
export function readLabelledNames(): LabelledName[] {
  const names = new Map<string, LabelledName>();
  const add = (source: Source, label: LabelledName['label'], name: string): void => {
    if (names.has(name) || !/^[a-z0-9-]+\.[a-z0-9.-]+$/.test(name)) return;
    names.set(name, { name, label, source, weight: weights[source], isCurated: !uncurated.has(source) });
  };
  const lists = new Map(harmfulLists.map((path) => [path, readDomains(`lists/${path}`)]));
  const isHarmful = (name: string): boolean => [...lists.values()].some((list) => list.has(name));
  addBenign((source, name) => add(source, BENIGN, name), isHarmful);

  // A curated site that only one or two lists call harmful proves nothing either way.
  const disputed = new Set<string>();
  for (const row of readRows('benign/conflicts.tsv.gz')) {
    if (row[5] && row[3]!.split(',').length <= 2) disputed.add(row[0]!);
  }
  const vietnamese = readDomains('lists/subsets/vietnamese-gambling.txt');
  for (const name of lists.get('gambling.txt.gz')!) {
    if (!disputed.has(name)) add(vietnamese.has(name) ? 'gambling-vn' : 'gambling', GAMBLING, name);
  }
  const vietnameseAdult = readDomains('lists/subsets/vietnamese-adult.txt');
  for (const name of lists.get('adult.txt.gz')!) {
    if (disputed.has(name) || (SWEPT_UP.test(name) && !UNMISTAKABLE.test(name))) continue;
    add(vietnameseAdult.has(name) ? 'adult-vn' : 'adult', ADULT, name);
  }
  return [...names.values()];
}

function addBenign(add: (source: Source, name: string) => void, isHarmful: (name: string) => boolean): void {
  for (const name of readLines('benign/vn-edu.txt')) add('must-stay-open', name);
  for (const name of readLines('benign/vn-gov.txt')) add('must-stay-open', name);
  for (const row of readRows('benign/never-block.tsv')) add('must-stay-open', row[0]!);
  for (const name of readLines('benign/core-public.txt.gz')) add('core', name);
  for (const row of readRows('benign/conflicts.tsv.gz')) {
    if (row[5] && row[3]!.split(',').length === 1) add('curated', row[0]!);
  }
  for (const row of readRows('benign/vietnam.tsv.gz')) if (!row[2]) add('vietnam', row[0]!);
  for (const row of readRows('benign/ranked.tsv.gz')) add('ranked', row[0]!);
  for (const name of readDomains('benign/kids-and-school-allow.txt'))
    if (!isHarmful(name)) add('curated', name);
  for (const row of readRows('benign/unranked.tsv.gz')) if (!isHarmful(row[0]!)) add('unranked', row[0]!);
  for (const path of neutralLists) {
    for (const name of readDomains(`lists/${path}`)) if (!isHarmful(name)) add('neutral', name);
  }
}
