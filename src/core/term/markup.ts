/** HTML that is safe to put into a page: made by `html` only. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | Markup | false | readonly Piece[];

/** A template whose values are text, and escaped, unless they are markup themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < values.length ? textOf(values[at]!) : '')).join(''));
}

function textOf(piece: Piece): string {
  if (piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return String(piece).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

export interface TableOf {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is a sum. */
  readonly hasTotal?: boolean;
}

export function tableOf({ caption, columns, rows, hasTotal = false }: TableOf): Markup {
  return html`<table><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([name = '', ...cells], at) =>
      html`<tr${hasTotal && at === rows.length - 1 && html` class="total"`}><th scope="row">${name}</th>${cells.map(
        (cell) => html`<td>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>
`;
}

/** A page that needs nothing but itself: opened from a folder, sent by mail, printed. */
export function pageOf(title: string, language: string, style: string, body: Markup): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return page.text;
}
