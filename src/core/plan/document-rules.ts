import type { DnrCondition, DnrRule, ResourceType } from './dnr-rule';
import { type GatePass, passCondition, withoutFragment } from './gate-pass';
import { rulePriorities } from './rule-priorities';

/** Types under which a browser shows a PDF in its own viewer (Chromium: `pdf_viewer` manifest; Firefox: PDF.js). */
const types = ['application/pdf*', 'text/pdf*', 'application/x-pdf*'];
const isPdf = [{ header: 'content-type', values: types }];
const isUntyped = [{ header: 'content-type' }];
/** What is only saved shows nothing here. */
const isSaved = [{ header: 'content-disposition', values: ['attachment*'] }];

/** Where a held document leads; its own address follows the `#`. */
export const documentPath = 'document/index.html';
/** What stands in a frame in its place. */
export const documentFramePath = 'document-frame.html';

/**
 * Holds PDF documents when their headers are there: no viewer starts, so not one pixel of them is shown. Chromium's
 * viewer paints before a style of an extension reaches it, and its pictures cannot be read (docs/pictures.md).
 * A document without a type is looked into by the browser: of those the ones named `.pdf` are held.
 */
export function documentRules(baseUrl: string): DnrRule[] {
  const conditions = [
    { regexFilter: '^https?://.*', responseHeaders: isPdf, excludedResponseHeaders: isSaved },
    {
      regexFilter: '^https?://[^?#]*\\.pdf([?#].*)?$',
      isUrlFilterCaseSensitive: false,
      excludedResponseHeaders: [...isUntyped, ...isSaved],
    },
  ];
  return conditions.flatMap((condition, index) => [
    held(index * 2 + 1, `${baseUrl}${documentPath}#\\0`, { ...condition, resourceTypes: ['main_frame'] }),
    held(index * 2 + 2, `${baseUrl}${documentFramePath}#\\0`, { ...condition, resourceTypes: parts }),
  ]);
}

const parts: readonly ResourceType[] = ['sub_frame', 'object'];

function held(id: number, to: string, condition: DnrCondition): DnrRule {
  const action = { type: 'redirect', redirect: { regexSubstitution: to } } as const;
  return { id, priority: rulePriorities.document, action, condition };
}

/** Ids that `documentPassRules` takes for one pass. */
export const rulesOfPass = 2;

/** Lets one document through in one tab. It opens documents alone: whatever stops the address itself still does. */
export function documentPassRules(pass: GatePass, id: number): DnrRule[] {
  const condition = passCondition(pass);
  if (condition === undefined) return [];
  const priority = rulePriorities.documentPass;
  const action = { type: 'allow' } as const;
  return [
    { id, priority, action, condition: { ...condition, responseHeaders: isPdf } },
    { id: id + 1, priority, action, condition: { ...condition, excludedResponseHeaders: isUntyped } },
  ];
}

/**
 * The same by an answer's headers (names in small letters), for Firefox: its viewer also takes what is named `.pdf` and
 * has no better type, and opens what was only saved (PDF.js: `handleOctetStream`, `open_pdf_attachments_inline`).
 */
export function isDocument(url: string, headers: ReadonlyMap<string, string>): boolean {
  const type = (headers.get('content-type') ?? '').trim().toLowerCase();
  if (/^(application|text)\/(x-)?pdf\b/.test(type)) return true;
  const isNamed = /\.pdf$/i.test(withoutFragment(url).split('?')[0]!);
  const isNamedSaved = /\.pdf\b/i.test(headers.get('content-disposition') ?? '');
  return (isNamed || isNamedSaved) && (type === '' || /^(application|binary)\/octet-stream\b/.test(type));
}
