// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { loadLesson, titles } from '../../src/learn/lessons';
import { Player } from '../../src/learn/player';
import { t } from '../../src/ui/translate';
import { button, mount, press } from './mounted';

describe('the lesson page', () => {
  it.each(['vi', 'en'] as const)(
    'shows every lesson card by card, and whole on its sheet (%s)',
    async (language) => {
      expect(titles.length).toBe(60);
      for (const titled of titles) {
        const lesson = await loadLesson(titled);
        const text = lesson[language];
        const page = await mount(<Player titled={titled} lesson={lesson} />, language);
        const sheet = page.querySelector('.sheet')!;
        expect(sheet.querySelector('h1')!.textContent).toBe(titled.title[language]);
        for (const { title, body } of text.cards) {
          expect(sheet.textContent).toContain(title);
          expect(sheet.textContent).toContain(body);
        }
        for (const said of [text.ask, text.together, ...text.answers.map((answer) => answer.text), '111'])
          expect(sheet.textContent, titled.id).toContain(said);
        expect(page.querySelector('svg[role=img]')!.getAttribute('aria-label')).toBe(
          titled.picture[language],
        );
        expect(page.querySelector('use')!.getAttribute('href')).toBe(
          `/pictures/${titled.module}-${titled.age}.svg#picture`,
        );
        const seen = [];
        for (let card = 0; card < text.cards.length + 2; card += 1) {
          seen.push(page.querySelector('.lesson .lead')!.textContent);
          const next = [...page.querySelectorAll('button')].find(
            (each) => each.textContent === t('learn.next'),
          );
          if (next !== undefined) await press(next);
        }
        expect(seen).toEqual([...text.cards.map(({ body }) => body), text.ask, text.together]);
      }
    },
  );

  it('meets every answer with its explanation', async () => {
    const titled = titles.find(({ id }) => id === 'help-7-11-2')!;
    const lesson = await loadLesson(titled);
    const page = await mount(<Player titled={titled} lesson={lesson} />);
    for (let card = 0; card < lesson.vi.cards.length; card += 1) await press(button(page, t('learn.next')));
    for (const { text, explain } of lesson.vi.answers) {
      await press(button(page, text));
      expect(page.querySelector('.lesson [role=status]')!.textContent).toBe(explain);
    }
  });
});
