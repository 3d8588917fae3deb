import { useRef, useState } from 'preact/hooks';
import { type Category, categories, isCategory } from '../core/policy/categories';
import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { toBase64 } from './to-base64';

/** A message to the worker must fit into the browser's 64 MB, in base64. */
const largestFile = 30 * 1024 * 1024;

/** Adds a list by its address or from a file; a refused one keeps what was typed. */
export function AddList({ onAdded }: { onAdded: () => Promise<void> }) {
  const [url, setUrl] = useState('');
  const [category, setCategory] = useState<Category>('adult');
  const file = useRef<HTMLInputElement>(null);
  const outcome = useOutcome();

  async function addUrl(event: Event): Promise<void> {
    event.preventDefault();
    const change = () => attempt('lists/add', { url: url.trim(), category });
    if (await outcome.run(change, t('lists.added'))) setUrl('');
    // A list whose first fetch failed is kept, and shown with what went wrong.
    await onAdded();
  }

  async function addFile(): Promise<void> {
    const picked = file.current?.files?.[0];
    if (picked === undefined) {
      outcome.fail(t('lists.no-file'));
      return;
    }
    if (picked.size > largestFile) {
      outcome.fail(t('error.too-large'));
      return;
    }
    const change = async () => {
      const base64 = toBase64(new Uint8Array(await picked.arrayBuffer()));
      return attempt('lists/add-file', { name: picked.name, category, base64 });
    };
    if (await outcome.run(change, t('lists.added'))) await onAdded();
  }

  return (
    <form class="form" onSubmit={(event) => void addUrl(event)}>
      <h2>{t('lists.add')}</h2>
      <div class="field">
        <label for="list-category">{t('lists.category')}</label>
        <select
          id="list-category"
          value={category}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (isCategory(chosen)) setCategory(chosen);
          }}
        >
          {categories.map((each) => (
            <option key={each} value={each}>
              {t(`category.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="list-url">{t('lists.url')}</label>
        <input
          id="list-url"
          type="url"
          maxLength={2048}
          required
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="submit" class="button" aria-disabled={outcome.isBusy}>
          {t('lists.add-url')}
        </button>
      </div>
      <div class="field">
        <label for="list-file">{t('lists.file')}</label>
        <input id="list-file" ref={file} type="file" accept=".txt,.gz,.hosts,.csv,.list,.conf" />
      </div>
      <div class="row">
        <button type="button" class="button" aria-disabled={outcome.isBusy} onClick={() => void addFile()}>
          {t('lists.add-file')}
        </button>
      </div>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}
