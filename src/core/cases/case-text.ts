import { type CaseBody, isAboutFilter } from './case';
import { type CaseWords, caseWords } from './case-words';

type Language = 'vi' | 'en';

/** A case with what the text of it needs besides. `at`: when it was made, ms since 1970. */
export interface DatedCase {
  readonly id: string;
  readonly at: number;
  readonly body: CaseBody;
}

/** A moment by the computer's own clock, as the language writes it, to the minute. */
function momentText(at: number, language: Language): string {
  const format = { dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', format).format(at);
}

function ageLine({ profile }: CaseBody, { sheet }: CaseWords): [string, string][] {
  return profile === 'adult' ? [] : [[sheet.age, `${profile.replace('-', '–')} ${sheet.years}`]];
}

/** What two labelled columns show: printed, copied and mailed alike. */
export function caseLines({ body }: DatedCase, language: Language): readonly (readonly [string, string])[] {
  const words = caseWords[language];
  const { sheet } = words;
  const { evidence } = body;
  const lines: [string, string][] = [
    [sheet.by, words.by[body.by]],
    ...(body.school === '' ? [] : [[sheet.school, body.school] as [string, string]]),
    ...ageLine(body, words),
    [sheet.kind, words.kind[body.kind]],
    [sheet.where, body.address === '' ? sheet.nowhere : body.address],
  ];
  if (!isAboutFilter(body.kind)) {
    lines.push([sheet.since, words.since[body.since]], [sheet.danger, words.danger[body.danger]]);
  }
  lines.push([sheet.words, body.words === '' ? sheet['no-words'] : body.words]);
  if (evidence !== undefined) {
    lines.push(
      [sheet.evidence, `“${evidence.excerpt}”`],
      [sheet.taken, momentText(evidence.at, language)],
      [sheet.hash, evidence.sha256],
    );
    if (evidence.pageSha256 !== undefined) lines.push([sheet['page-hash'], evidence.pageSha256]);
  }
  return lines;
}

export function caseTitle({ body }: DatedCase, language: Language): string {
  return caseWords[language].sheet[isAboutFilter(body.kind) ? 'title-filter' : 'title'];
}

/** When it was made and its number, as the last line. */
export function caseFoot({ id, at }: DatedCase, language: Language): string {
  const { sheet } = caseWords[language];
  return `${sheet.made}: ${momentText(at, language)}. ${sheet.number}: ${id.slice(0, 8)}`;
}

/** The whole form as plain text, for vn-cop.vn or a letter. */
export function caseText(dated: DatedCase, language: Language): string {
  const { sheet } = caseWords[language];
  const isFilter = isAboutFilter(dated.body.kind);
  return [
    caseTitle(dated, language),
    ...(isFilter ? [] : [sheet.to]),
    '',
    ...caseLines(dated, language).map(([name, value], at) => `${at + 1}. ${name}: ${value}`),
    '',
    ...(isFilter ? [] : [sheet['no-pictures']]),
    caseFoot(dated, language),
  ].join('\n');
}

/** A message of a few lines for line 111 (Zalo 111, or read aloud on the telephone), in Vietnamese. */
export function shortCaseText({ body }: DatedCase): string {
  const { kind, danger, since } = caseWords.vi;
  const self = body.by === 'child' ? 'Em' : 'Tôi';
  return [
    `${self} muốn báo tin cho Tổng đài 111: ${kind[body.kind]}.`,
    `Thời gian: ${since[body.since].toLowerCase()}. Người có thể gặp nguy hiểm: ${danger[body.danger].toLowerCase()}.`,
    ...(body.address === '' ? [] : [`Địa chỉ trên mạng: ${body.address}`]),
    ...(body.words === '' ? [] : [body.words]),
    `${self} cần được hướng dẫn phải làm gì tiếp theo.`,
  ].join('\n');
}

/** Mail programs take addresses of about 2,000 characters; Vietnamese takes three bytes a letter in them. */
const longestMailAddress = 1900;

/** A `mailto:` address that opens a draft; what does not fit is cut, and the draft says so. */
export function mailDraft(dated: DatedCase, to: string): string {
  const head = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(
    caseWords.vi.kind[dated.body.kind],
  )}&body=`;
  const cut = encodeURIComponent('\n[…] Phần còn lại ở tệp JSON hoặc bản in.');
  const letters = [...caseText(dated, 'vi')].map((letter) =>
    encodeURIComponent(/^\p{Surrogate}$/u.test(letter) ? '\uFFFD' : letter),
  );
  const whole = letters.join('');
  if (head.length + whole.length <= longestMailAddress) return head + whole;
  let body = '';
  for (const letter of letters) {
    if (head.length + body.length + letter.length + cut.length > longestMailAddress) break;
    body += letter;
  }
  return head + body + cut;
}

/** The case as a file for other programs; the format is in docs/report-centre.md. */
export function caseJson({ id, at, body }: DatedCase) {
  return {
    format: 'mam-xanh-case',
    version: 1,
    id,
    at: new Date(at).toISOString(),
    case: {
      ...body,
      ...(body.evidence && {
        evidence: { ...body.evidence, at: new Date(body.evidence.at).toISOString() },
      }),
    },
  } as const;
}
