import { isInstitution } from '../../core/lists/name-score';
import type { FeatureTable } from './feature-table';
import type { LabelledName } from './labelled-names';
import { scoreAll, train } from './train';

/** What decides a name's fold: the name itself, or its label without digits and hyphens (mirrors stay together). */
export type Grouping = 'name' | 'family';

function keyOf(name: string, grouping: Grouping): string {
  return grouping === 'name' ? name : name.slice(0, name.indexOf('.')).replace(/[\d-]/g, '');
}

/** The fold of each name, reproducible. */
export function foldsOf(names: readonly LabelledName[], folds: number, grouping: Grouping): Uint8Array {
  return Uint8Array.from(names, ({ name }) => {
    let hash = 0x811c9dc5;
    for (const character of keyOf(name, grouping))
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    return ((hash ^ (hash >>> 13)) >>> 0) % folds;
  });
}

/** Logits of every name from a model that never saw it (nor, grouped by family, its mirrors). */
export function scoreUnseen(
  names: readonly LabelledName[],
  table: FeatureTable,
  fold: Uint8Array,
  folds: number,
  say: (text: string) => void,
): Float32Array {
  const logits = new Float32Array(2 * names.length);
  for (let held = 0; held < folds; held++) {
    const started = Date.now();
    const trained = train(names, table, (index) => fold[index] !== held);
    scoreAll(trained, table, (index) => fold[index] === held, logits);
    say(`  fold ${held}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  names.forEach(({ name }, index) => {
    if (isInstitution(name)) logits.fill(Number.NEGATIVE_INFINITY, 2 * index, 2 * index + 2);
  });
  return logits;
}
