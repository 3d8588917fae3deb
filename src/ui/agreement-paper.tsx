import './agreement-paper.css';
import type { Agreement, Signature } from '../core/house/house-rules';
import { language, t } from './translate';

function dateText(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(at);
}

/** The line somebody drew; the name beside it says the same to who cannot see it. */
export function Drawn({ path }: { path: string }) {
  return (
    <svg class="drawn" viewBox="0 0 300 100" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

function Signed({ role, signature }: { role: string; signature: Signature }) {
  return (
    <div class="signed">
      <p class="quiet">{role}</p>
      {signature.drawn !== '' && <Drawn path={signature.drawn} />}
      <p class="signed-name">{signature.name}</p>
    </div>
  );
}

/** A signed version, as it hangs on the wall. */
export function AgreementPaper({ agreement }: { agreement: Agreement }) {
  const { place, rules, young, grown, at, version } = agreement;
  const isClass = place === 'class';
  return (
    <div class="agreement">
      <ol>
        {rules.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <div class="signatures">
        <Signed role={t(isClass ? 'house.sign.young.class' : 'house.sign.young')} signature={young} />
        <Signed role={t(isClass ? 'house.sign.grown.class' : 'house.sign.grown')} signature={grown} />
      </div>
      <p class="quiet">{t('house.signed', { date: dateText(at), version })}</p>
    </div>
  );
}
