// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadLesson, titles } from '../../src/learn/lessons';
import { Player } from '../../src/learn/player';
import { ReadAloud } from '../../src/learn/read-aloud';
import { t } from '../../src/ui/translate';
import { button, mount, press } from './mounted';
import { pretendWorker } from './pretend-worker';

const voices = {
  here: { lang: 'vi-VN', localService: true, name: 'An' },
  network: { lang: 'vi-VN', localService: false, name: 'Cloud' },
  english: { lang: 'en-GB', localService: true, name: 'Kate' },
};

/** A device with these voices; returns what it was asked to say. */
function device(...known: readonly object[]) {
  const spoken: { text: string; voice: { name: string }; lang: string }[] = [];
  class Utterance {
    voice = undefined;
    lang = '';
    constructor(readonly text: string) {}
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => known,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cancel: () => undefined,
    speak: (utterance: (typeof spoken)[number]) => spoken.push(utterance),
  });
  return spoken;
}

afterEach(() => vi.unstubAllGlobals());

describe('reading aloud', () => {
  it('is offered where the device itself has a voice of the language, and nowhere else', async () => {
    device(voices.here);
    expect((await mount(<ReadAloud text="Chào em" />, 'vi')).querySelector('button')).not.toBeNull();
    for (const known of [[], [voices.network], [voices.english]]) {
      device(...known);
      const page = await mount(<ReadAloud text="Chào em" />, 'vi');
      expect(page.querySelector('button'), JSON.stringify(known)).toBeNull();
    }
  });

  it('reads the card in its language, and of the question the answers, too', async () => {
    const spoken = device(voices.network, voices.english, voices.here);
    pretendWorker({});
    const titled = titles.find(({ id }) => id === 'used-0-6-2')!;
    const lesson = await loadLesson(titled);
    const page = await mount(<Player titled={titled} lesson={lesson} />, 'vi');
    await press(button(page, t('learn.read')));
    expect(spoken[0]).toMatchObject({ lang: 'vi-VN', voice: voices.here });
    expect(spoken[0]!.text).toContain(lesson.vi.cards[0]!.body);
    for (let card = 0; card < lesson.vi.cards.length; card += 1) await press(button(page, t('learn.next')));
    await press(button(page, t('learn.read')));
    for (const { text } of lesson.vi.answers) expect(spoken[1]!.text).toContain(text);
  });
});
