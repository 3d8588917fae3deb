import {
  type CaseBody,
  type CaseKind,
  longestAddress,
  longestExcerpt,
  longestWords,
  type Reporter,
} from '../core/cases/case';
import { textHash } from '../core/cases/sealed-case';
import { createPrimitives } from '../core/journal/primitives';
import type { About } from './cases-page';

/** What stands in the form. */
export interface Draft {
  readonly by: Reporter;
  readonly kind: CaseKind | undefined;
  readonly address: string;
  readonly since: CaseBody['since'];
  readonly danger: CaseBody['danger'];
  readonly words: string;
  /** '' for none. */
  readonly excerpt: string;
}

export function firstDraft({ profile, address, isStopped }: About): Draft {
  return {
    by: profile === 'adult' ? 'parent' : 'child',
    kind: undefined,
    address,
    // A page that was stopped was met just now.
    since: isStopped ? 'now' : 'today',
    danger: 'unknown',
    words: '',
    excerpt: '',
  };
}

/** The report that the form makes; undefined until it is said what happened. */
export async function bodyOf(draft: Draft, about: About): Promise<CaseBody | undefined> {
  const { by, kind, since, danger } = draft;
  if (kind === undefined) return undefined;
  const excerpt = draft.excerpt.trim().slice(0, longestExcerpt);
  const isFromPage = about.seen !== undefined && draft.address === about.address;
  return {
    by,
    kind,
    since,
    danger,
    address: draft.address.trim().slice(0, longestAddress),
    words: draft.words.trim().slice(0, longestWords),
    profile: about.profile,
    school: about.school,
    ...(excerpt !== '' && {
      evidence: {
        at: (isFromPage ? about.seen?.at : undefined) ?? Date.now(),
        excerpt,
        sha256: await textHash(createPrimitives(crypto), excerpt),
        ...(isFromPage && { pageSha256: about.seen?.pageSha256 }),
      },
    }),
  };
}
