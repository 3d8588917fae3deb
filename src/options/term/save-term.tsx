import type { MachineCounts } from '../../core/counts/counts-file';
import { usualK } from '../../core/counts/disclosure';
import type { Period } from '../../core/counts/period';
import type { Letterhead } from '../../core/term/letterhead';
import { type TermFile, termFileNames, termFiles } from '../../core/term/term-files';
import type { CategoryName } from '../../core/term/words';
import { saveFile } from '../../ui/save-file';
import { categories as english } from '../../ui/texts/en/categories';
import { categories as vietnamese } from '../../ui/texts/vi/categories';
import { t } from '../../ui/translate';

const names: Readonly<Record<'vi' | 'en', CategoryName>> = {
  vi: (kind) => vietnamese[`category.${kind}`],
  en: (kind) => english[`category.${kind}`],
};

interface SaveTermProps {
  readonly machines: readonly MachineCounts[];
  readonly period: Period;
  readonly letterhead: Letterhead;
}

/** The report's files, each made when it is asked for; what may be published stands apart. */
export function SaveTerm({ machines, period, letterhead }: SaveTermProps) {
  const save = (name: TermFile['name']) => {
    const now = new Date();
    const recipients = letterhead.recipients.map((each) => each.trim()).filter((each) => each !== '');
    const file = termFiles({
      machines,
      period,
      letterhead: { ...letterhead, recipients },
      date: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
      k: usualK,
      names,
    }).find((each) => each.name === name);
    if (file !== undefined) saveFile(file.text, `${period.id}-${name}`, file.type);
  };
  const buttons = (isPublic: boolean) =>
    termFileNames
      .filter((each) => each.isPublic === isPublic)
      .map(({ name }, at) => (
        <button
          key={name}
          type="button"
          class={at === 0 && !isPublic ? 'button primary' : 'button small'}
          onClick={() => save(name)}
        >
          {t(`term.file.${name}`)}
        </button>
      ));
  return (
    <section class="form" aria-labelledby="term-save">
      <h2 id="term-save">{t('term.save')}</h2>
      <p>{t('term.save.exact')}</p>
      <div class="row">{buttons(false)}</div>
      <p>{t('term.save.public', { k: usualK })}</p>
      <div class="row">{buttons(true)}</div>
    </section>
  );
}
