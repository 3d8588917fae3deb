// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi as spy } from 'vitest';
import { describe as ask } from '../../src/blocked/describe';
import { firstGuess } from '../../src/blocked/stopped';
import { heading, needsHelpFirst, reasons } from '../../src/blocked/why';
import { layers } from '../../src/core/plan/judgement';
import { categories, profiles, verdicts } from '../../src/core/policy/categories';
import { en } from '../../src/ui/texts/en';
import { vi } from '../../src/ui/texts/vi';
import { provideTexts, setLanguage, t } from '../../src/ui/translate';
import { pretendWorker } from './pretend-worker';
import { stoppedAt } from './stopped-states';

beforeEach(() => {
  provideTexts({ vi, en });
  setLanguage('vi');
});

const speaker = { profile: '7-11', language: 'vi' } as const;

describe('before the worker answers', () => {
  it('takes category and layer from the query when they are known ones', () => {
    const { judgement, profile, language, places } = firstGuess('?category=gambling&layer=name', speaker);
    expect(judgement).toMatchObject({ verdict: 'block', category: 'gambling', layer: 'name' });
    expect([profile, language]).toEqual(['7-11', 'vi']);
    expect(places.length).toBeGreaterThanOrEqual(2);
  });

  it.each(['', '?category=', '?category=constructor', '?category=<img>&layer=__proto__'])(
    'survives %s',
    (query) => {
      expect(firstGuess(query, speaker).judgement).toMatchObject({ category: undefined, layer: 'list' });
    },
  );
});

describe('asking the worker', () => {
  const wake = async () => {};

  it('goes on asking while there is no worker', async () => {
    let asked = 0;
    const known = stoppedAt('12-15', 'warn', 'chat');
    pretendWorker({
      'blocked/describe': () => {
        asked += 1;
        if (asked < 4) throw new Error('unanswered');
        return known;
      },
    });
    expect(await ask(wake)).toEqual(known);
  });

  it('gives up in the end, and believes repeatedly that nothing was stopped', async () => {
    pretendWorker({});
    expect(await ask(wake)).toBeUndefined();
    const answer = spy.fn(() => null);
    pretendWorker({ 'blocked/describe': answer });
    expect(await ask(wake)).toBeUndefined();
    expect(answer).toHaveBeenCalledTimes(4);
  });
});

describe('the reasons', () => {
  it('are real sentences for every category, layer, verdict, profile and language', () => {
    for (const language of ['vi', 'en'] as const) {
      setLanguage(language);
      for (const profile of profiles) {
        for (const category of [...categories, undefined]) {
          for (const layer of layers) {
            const stopped = stoppedAt(profile, 'block', category);
            const said = reasons({ ...stopped, judgement: { ...stopped.judgement, layer } });
            expect(said.length).toBeGreaterThanOrEqual(1);
            for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*[.!]$/u);
          }
        }
        for (const verdict of verdicts)
          expect(heading(stoppedAt(profile, verdict, 'games'))).not.toContain('.heading.');
      }
    }
  });

  it('speak of the family’s own rule instead of the category', () => {
    const stopped = stoppedAt('7-11', 'block', 'games');
    const said = reasons({ ...stopped, judgement: { ...stopped.judgement, layer: 'blocked' } });
    expect(said).toEqual([t('blocked.alone.blocked.young')]);
  });

  it('admit that a guess by name may be wrong', () => {
    const stopped = stoppedAt('12-15', 'block', 'gambling');
    const said = reasons({ ...stopped, judgement: { ...stopped.judgement, layer: 'name' } });
    expect(said).toEqual([t('why.teen.gambling'), t('blocked.layer.name.teen')]);
  });

  it('put help first where somebody may need it', () => {
    expect(needsHelpFirst(stoppedAt('7-11', 'block', 'self-harm'))).toBe(true);
    expect(needsHelpFirst(stoppedAt('7-11', 'block', 'illegal'))).toBe(true);
    expect(needsHelpFirst(stoppedAt('7-11', 'block', 'games'))).toBe(false);
  });
});
