import { eventsItem, type RecordedEvent } from './stores';

const maxEvents = 500;

/** Keeps what a guardian should know of, newest last and bounded; a full disk loses the record, never the rules. */
export async function record(kind: RecordedEvent['kind'], hostname: string, detail = ''): Promise<void> {
  try {
    const event = { at: Date.now(), kind, hostname, detail };
    await eventsItem.update((events) => [...events, event].slice(-maxEvents));
  } catch (error) {
    console.error('[record]', error);
  }
}
