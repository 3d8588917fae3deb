import type { Reply, Request } from '../messages/routes';

/** The flag score of a picture and the name of its content, where it has one; or why there is none. */
export type Look =
  | { readonly score: number; readonly name?: string }
  | { readonly reason: Exclude<Reason, 'judged'> };
type Reason = Reply<'media/judge'>['reason'];

export type Question = Request<'media/judge'>;

/** What one look needs: a picture file's bytes. */
export interface Task {
  readonly bytes: ArrayBuffer;
}
