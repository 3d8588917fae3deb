import { fetchPicture, isPlainVectorArt, isVectorArt } from './fetch-picture';
import type { Look, Question } from './look';
import { createPool, type Looker } from './pool';
import { createScores } from './scores';

/** Judges pictures, with a memory of those seen before. */
export interface Judge {
  /** The flag score, or why there is none. Never rejects. */
  look(question: Question): Promise<Look>;
  raise(tickets: readonly string[]): void;
  cancel(tickets: readonly string[]): void;
}

/** `mayCome`: whether the family's rules let a picture come from an address it was redirected to. */
export function createJudge(
  lookers: readonly Looker[],
  now: () => number,
  mayCome: (url: string) => Promise<boolean>,
): Judge {
  const pool = createPool(lookers);
  const scores = createScores(now);
  /** The same picture asked for twice at once is looked at once. */
  const running = new Map<string, Promise<Look>>();

  async function look({ ticket, source, isVisible }: Question): Promise<Look> {
    if ('picture' in source) {
      const bytes = fromBase64(source.picture);
      return remembered('content', bytes, () => pool.look(ticket, isVisible, { bytes: bytes.buffer }));
    }
    const { url } = source;
    return remembered('address', new TextEncoder().encode(url), async () => {
      const { bytes, type } = await fetchPicture(url, mayCome);
      if (isVectorArt(bytes, type)) {
        return isPlainVectorArt(bytes) ? { score: 0 } : { reason: 'unreadable' };
      }
      return remembered('content', new Uint8Array(bytes), () => pool.look(ticket, isVisible, { bytes }));
    });
  }

  async function remembered(
    what: 'address' | 'content',
    bytes: Uint8Array<ArrayBuffer>,
    find: () => Promise<Look>,
  ): Promise<Look> {
    const name = await scores.nameOf(what, bytes).catch(() => undefined);
    if (name === undefined) return find();
    const known = await scores.find(name).catch(() => undefined);
    if (known !== undefined) return known;
    const there = running.get(name);
    if (there !== undefined) {
      const found = await there;
      if ('score' in found) return what === 'content' ? { ...found, name } : found;
      // Who was withdrawn takes nobody else along.
      if (found.reason !== 'overload') return found;
    }
    const found = find();
    running.set(name, found);
    try {
      const seen = await found;
      if (!('score' in seen)) return seen;
      const named = what === 'content' ? { ...seen, name } : seen;
      void scores.keep(name, named).catch(() => undefined);
      return named;
    } finally {
      if (running.get(name) === found) running.delete(name);
    }
  }

  return {
    look: (question) => look(question).catch(() => ({ reason: 'unreadable' })),
    raise: pool.raise,
    cancel: pool.cancel,
  };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
