import { parsePrefix } from '../address/prefix';
import {
  type Lesson,
  longestLessonMs,
  longestLessonTitle,
  mostLessonSites,
  mostLessonVideos,
  videoIdOf,
} from './lesson';

/** What a teacher typed. */
export interface LessonDraft {
  readonly title: string;
  /** ms since 1970. */
  readonly from: number;
  readonly minutes: number;
  /** One address a line. */
  readonly sites: string;
  /** One video a line. */
  readonly videos: string;
  readonly isOnlyThis: boolean;
}

export type DraftFault =
  | { readonly field: 'title' | 'minutes' }
  /** `line`: what cannot be used; '' where there are too many, or none is needed. */
  | { readonly field: 'sites' | 'videos'; readonly line: string };

export type MadeLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

/** The lesson that was typed, or everything that is wrong with it. Pure: code and fingerprint are handed in. */
export function makeLesson(draft: LessonDraft, code: string, release: string | undefined): MadeLesson {
  const title = draft.title.trim();
  const sites = lines(draft.sites);
  const videos = lines(draft.videos).map((line) => ({ line, id: videoIdOf(line) }));
  const faults: DraftFault[] = [];
  if (title === '' || title.length > longestLessonTitle) faults.push({ field: 'title' });
  const ms = draft.minutes * 60_000;
  if (!(ms > 0 && ms <= longestLessonMs) || !Number.isFinite(draft.from)) faults.push({ field: 'minutes' });
  const badSite = sites.find((line) => line.length > 2048 || !parsePrefix(line).ok);
  const isEmpty = sites.length === 0 && videos.length === 0;
  if (badSite !== undefined) faults.push({ field: 'sites', line: badSite });
  else if (sites.length > mostLessonSites || isEmpty) faults.push({ field: 'sites', line: '' });
  const badVideo = videos.find(({ id }) => id === undefined);
  if (badVideo !== undefined) faults.push({ field: 'videos', line: badVideo.line });
  else if (videos.length > mostLessonVideos) faults.push({ field: 'videos', line: '' });
  if (faults.length > 0) return { ok: false, faults };
  const lesson: Lesson = {
    kind: 'mam-xanh-lesson',
    format: 1,
    code,
    title,
    from: new Date(draft.from).toISOString(),
    until: new Date(draft.from + ms).toISOString(),
    sites,
    videos: [...new Set(videos.flatMap(({ id }) => id ?? []))],
    isOnlyThis: draft.isOnlyThis,
    ...(release !== undefined && { release }),
  };
  return { ok: true, lesson };
}

function lines(text: string): string[] {
  const written = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(written.filter((line) => line !== ''))];
}
