import type { Reply, Request } from '../messages/routes';

/** The flag score of a picture, or why there is none. */
export type Look = { readonly score: number } | { readonly reason: Exclude<Reason, 'judged'> };
type Reason = Reply<'media/judge'>['reason'];

export type Question = Request<'media/judge'>;

/** What one look needs: 224×224 RGB bytes, or a picture file's bytes. */
export type Task = { readonly pixels: Uint8Array<ArrayBuffer> } | { readonly bytes: ArrayBuffer };
