import type { ListedBelow } from '../core/lists/listed-below';
import { loadNameModel } from '../core/lists/name-score';
import { openTable } from '../core/lists/table';
import type { Knowledge } from '../core/plan/rulebook';
import { browser } from '../platform/browser';
import { importedTables } from './imported-lists';
import { lazily } from './lazily';

/** Sites that stay open, as the build wrote them. */
export interface GoodSites {
  readonly help: readonly string[];
  readonly learning: readonly string[];
  readonly approved: readonly string[];
}

const bundled = lazily(async () => {
  const [table, paths, good, model] = await Promise.all([
    file('lists/table.bin').then((reply) => reply.arrayBuffer()),
    file('lists/paths.json').then((reply) => reply.json() as Promise<Knowledge['paths']>),
    file('lists/good.json').then((reply) => reply.json() as Promise<GoodSites>),
    file('models/names.bin').then((reply) => reply.arrayBuffer()),
  ]);
  return {
    table: openTable(new Uint8Array(table)),
    paths,
    nameModel: loadNameModel(new Uint8Array(model)),
    help: new Set(good.help),
    learning: new Set(good.learning),
    approved: new Set(good.approved),
  };
});

/** What the package carries together with what was imported. */
export async function readKnowledge(): Promise<Knowledge> {
  const [{ table, ...rest }, imported] = await Promise.all([bundled.get(), importedTables.get()]);
  return { ...rest, tables: [table, ...imported.tables], paths: [...rest.paths, ...imported.paths] };
}

/** What is listed below listed sites; read only while a child has opened one. */
export async function listedBelowSites(): Promise<ListedBelow> {
  return (await file('lists/below.json')).json() as Promise<ListedBelow>;
}

/** Hostnames the bundled table holds. */
export async function bundledNames(): Promise<number> {
  return (await bundled.get()).table.size;
}

function file(path: string): Promise<Response> {
  return fetch(browser.runtime.getURL(path));
}
