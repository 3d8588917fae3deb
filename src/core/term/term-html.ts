import type { Letterhead } from './letterhead';
import { html, type Markup, pageOf, tableOf } from './markup';
import { paper } from './paper';
import type { TermReport } from './term-report';
import { termTables } from './term-tables';
import { type CategoryName, fill, numberText, periodText, type TermLanguage, wordsOf } from './words';

/** A calendar day, as it is written on the paper. */
export interface TermDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

interface Frame {
  readonly language: TermLanguage;
  readonly letterhead: Letterhead;
  readonly date: TermDate;
  readonly nameOf: CategoryName;
}

/** What is left to be filled in on the paper, or in the page itself before it is printed. */
const blank = (text: string, dots = '……………') =>
  html`<span contenteditable="true" role="textbox" tabindex="0">${text || dots}</span>`;

/** The report as an administrative document of Decree 30/2020/NĐ-CP, a page of its own that any browser prints. */
export function termHtml(report: TermReport, { language, letterhead, date, nameOf }: Frame): string {
  const words = wordsOf[language];
  const period = periodText(report.period, language);
  const about = fill(words.about, { period });
  const body = html`${headOf(letterhead, date, language)}
<main>
<h1>${words.report}</h1>
<p class="about">${about}</p>
<hr class="rule">
<p>${words.basis} ${fill(words.intro, { agency: letterhead.agency || '……………', period })}</p>
${bodyOf(report, language, nameOf)}
</main>
${footOf(letterhead, language)}`;
  return pageOf(`${words.report} – ${about}`, language, paper, body);
}

function headOf(letterhead: Letterhead, date: TermDate, language: TermLanguage): Markup {
  const words = wordsOf[language];
  return html`<header class="head">
<div>
<p>${blank(letterhead.superior)}</p>
<p class="strong">${blank(letterhead.agency)}</p>
<hr class="rule">
<p>${words.number} ${blank('', '……')}/BC-${blank(letterhead.symbol, '……')}</p>
</div>
<div class="state">
<p class="strong">${words.country}</p>
<p class="strong">${words.motto}</p>
<hr class="rule">
<p class="slanted">${blank(dateText(letterhead.place, date, language))}</p>
</div>
</header>`;
}

/** Days below 10 and the months 1 and 2 have a zero before them (annex I, II.4.b). */
export function dateText(place: string, { year, month, day }: TermDate, language: TermLanguage): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const monthAs = language === 'vi' && month > 2 ? String(month) : two(month);
  return fill(wordsOf[language].dateLine, { place: place || '……………', day: two(day), month: monthAs, year });
}

function bodyOf(report: TermReport, language: TermLanguage, nameOf: CategoryName): Markup {
  const words = wordsOf[language];
  const [protection, stopped, help, limits, proposals] = words.parts;
  const count = (number: number) => numberText(number, language);
  const { total, covered } = report;
  const [byMonth, bySchool, byCategory, byHour, byHelp] = termTables(report, language, nameOf).map(
    (table, at) =>
      tableOf({ ...table, caption: fill(words.table, { number: at + 1, title: table.caption }) }),
  );
  const events = (name: keyof typeof total.events) => count(total.events[name] ?? 0);
  const places = {
    machines: count(total.machines),
    days: count(total.days),
    schools: count(report.bySchool.length),
    months: covered.length,
    list: covered.map((month) => `${Number(month.slice(5))}/${month.slice(0, 4)}`).join(', '),
  };
  return html`<h2>${protection}</h2>
<p>${covered.length === 0 ? words.none : fill(words.protection, places)}</p>
${byMonth ?? ''}${bySchool ?? ''}
<h2>${stopped}</h2>
<p>${fill(words.stopped, { stops: count(total.stops), warned: events('warned') })}</p>
${report.byCategory.length > 0 && [byCategory ?? '', byHour ?? '']}
<h2>${help}</h2>
<p>${fill(words.help, {
    asked: events('asked'),
    granted: events('granted'),
    help: events('help-cards'),
    learnt: events('lessons-learnt'),
    taught: events('lessons-taught'),
  })}</p>
${byHelp ?? ''}
<h2>${limits}</h2>
<p>${fill(words.gaps, { gaps: events('gaps') })}</p>
<p>${words.limits}</p>
<h2>${proposals}</h2>
<p>${blank(words.proposals)}</p>`;
}

function footOf({ recipients, office, signer }: Letterhead, language: TermLanguage): Markup {
  const words = wordsOf[language];
  const all = recipients.length > 0 ? recipients : ['……………'];
  return html`<footer class="foot">
<div class="recipients">
<p class="title">${words.recipients}</p>
${all.map((each) => html`<p>- ${blank(each)};</p>`)}
<p>- ${words.file}</p>
</div>
<div class="signature">
<p>${blank(office)}</p>
<p class="name">${blank(signer)}</p>
</div>
</footer>`;
}
