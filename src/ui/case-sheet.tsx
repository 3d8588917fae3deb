import './case-sheet.css';
import { useState } from 'preact/hooks';
import { isAboutFilter } from '../core/cases/case';
import {
  caseFoot,
  caseJson,
  caseLines,
  caseText,
  caseTitle,
  type DatedCase,
  mailDraft,
  shortCaseText,
} from '../core/cases/case-text';
import { caseWords } from '../core/cases/case-words';
import { saveFile } from './save-file';
import { language, t } from './translate';

/** The form as it is printed. */
function Paper({ dated }: { dated: DatedCase }) {
  const isFilter = isAboutFilter(dated.body.kind);
  const { sheet } = caseWords[language()];
  return (
    <div class="paper">
      <h3>{caseTitle(dated, language())}</h3>
      {!isFilter && <p>{sheet.to}</p>}
      <dl class="paper-lines">
        {caseLines(dated, language()).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!isFilter && <p class="quiet">{sheet['no-pictures']}</p>}
      <p class="quiet">{caseFoot(dated, language())}</p>
    </div>
  );
}

/** A report with the ways it can go: copied for 111 and VN-COP, printed, mailed, saved. Nothing goes by itself. */
export function CaseSheet({ dated }: { dated: DatedCase }) {
  const [said, setSaid] = useState('');
  const isFilter = isAboutFilter(dated.body.kind);
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('cases.copied'));
    } catch {
      setSaid(t('cases.copy-failed'));
    }
  }
  const save = () =>
    saveFile(
      `${JSON.stringify(caseJson(dated), null, 2)}\n`,
      `mam-xanh-${dated.id.slice(0, 8)}.json`,
      'application/json',
    );
  return (
    <div class="case-sheet">
      <Paper dated={dated} />
      <div class="sheet-actions">
        {!isFilter && (
          <button type="button" class="button" onClick={() => void copy(shortCaseText(dated))}>
            {t('cases.copy-111')}
          </button>
        )}
        {!isFilter && (
          <button type="button" class="button" onClick={() => void copy(caseText(dated, 'vi'))}>
            {t('cases.copy-vncop')}
          </button>
        )}
        <button type="button" class="button" onClick={() => print()}>
          {t('cases.print')}
        </button>
        <a class="button" href={mailDraft(dated, '')}>
          {t('cases.mail')}
        </a>
        <button type="button" class="button" onClick={save}>
          {t('cases.json')}
        </button>
      </div>
      <p class="notice" role="status">
        {said}
      </p>
      {!isFilter && (
        <p class="quiet">
          {t('cases.copies-vi')}{' '}
          <a href="https://vn-cop.vn/" target="_blank" rel="noopener noreferrer">
            {t('cases.open-vncop')}
          </a>
        </p>
      )}
    </div>
  );
}
