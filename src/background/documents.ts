import { parseAddress } from '../core/address/address';
import { withoutFragment } from '../core/plan/gate-pass';
import { isSettledByName } from '../core/plan/judge';
import type { Sender } from '../messages/serve';
import { readBook } from './book';
import { documentsItem } from './stores';

const maxDocuments = 30;

/** Whether a PDF may show: somebody chose it in this tab, or it is the school's or a help site's. */
export async function isDocumentOpen({ tabId, url }: Pick<Sender, 'tabId' | 'url'>): Promise<boolean> {
  const address = parseAddress(url);
  if (address !== undefined && isSettledByName(address, (await readBook()).book)) return true;
  const wanted = withoutFragment(url);
  return (await documentsItem.get()).some((each) => each.tabId === tabId && each.url === wanted);
}

export async function openDocument(url: string, tabId: number): Promise<void> {
  const document = { url: withoutFragment(new URL(url).href), tabId };
  await documentsItem.update((all) =>
    [...all.filter((each) => each.url !== document.url || each.tabId !== tabId), document].slice(
      -maxDocuments,
    ),
  );
}
