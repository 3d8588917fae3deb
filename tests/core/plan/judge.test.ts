import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/plan/judge';
import { layers } from '../../../src/core/plan/judgement';
import { profiles, verdicts } from '../../../src/core/policy/categories';
import { noon, sampleBook } from './sample-knowledge';

const child = sampleBook('7-11');
const verdictOf = (url: string, book = child) => judge(url, book).verdict;

describe('judge', () => {
  it.each([
    ['https://casino.example/', 'block', 'gambling', 'list'],
    ['http://www.casino.example/vip?x=1', 'block', 'gambling', 'list'],
    ['casino.example', 'block', 'gambling', 'list'],
    ['https://games.example/play', 'limit', 'games', 'list'],
    ['https://forum.example/t/1', 'warn', 'forums', 'list'],
    ['https://nude.forum.example/', 'block', 'adult', 'list'],
    ['https://unknown.example/', 'allow', undefined, 'default'],
    ['https://notcasino.example/', 'allow', undefined, 'default'],
    ['https://helpline.example/', 'allow', undefined, 'allowed'],
    ['https://93.184.216.34/', 'block', 'bypass', 'ip'],
    ['http://0x5db8d822/', 'block', 'bypass', 'ip'],
    ['http://[::ffff:5db8:d822]/', 'block', 'bypass', 'ip'],
    ['http://192.168.1.1/', 'allow', undefined, 'default'],
    ['http://127.0.0.1:8080/', 'allow', undefined, 'default'],
    ['https://sites.example/bank/login?next=1', 'block', 'phishing', 'list'],
    ['https://sites.example/bank', 'allow', undefined, 'default'],
    ['https://web.archive.org/web/2020/https://casino.example/', 'block', 'gambling', 'wrapped'],
    ['https://casino-example.translate.goog/', 'block', 'gambling', 'wrapped'],
    ['https://www.google.com/url?q=https://casino.example/', 'block', 'gambling', 'wrapped'],
    ['https://accounts.example.org/login?continue=https://casino.example/', 'allow', undefined, 'default'],
    ['about:blank', 'allow', undefined, 'default'],
    ['http://', 'block', undefined, 'invalid'],
  ])('%s → %s %s by %s', (url, verdict, category, layer) => {
    expect(judge(url, child)).toMatchObject({ verdict, category, layer });
  });

  it('opens approved sites only at 0–6', () => {
    const toddler = sampleBook('0-6');
    expect(verdictOf('https://toddlers.example/', toddler)).toBe('allow');
    expect(verdictOf('https://unknown.example/', toddler)).toBe('block');
    expect(verdictOf('https://helpline.example/', toddler)).toBe('allow');
  });

  it('lets nothing but a policy’s silence stand above illegal', () => {
    for (const profile of profiles) {
      const book = sampleBook(profile, {
        allowed: ['horror.example'],
        schoolSites: ['horror.example'],
        categories: { illegal: 'allow' },
      });
      expect(judge('https://horror.example/', book)).toMatchObject({ verdict: 'block', category: 'illegal' });
    }
  });

  it('keeps help open whatever a guardian or list says', () => {
    const book = sampleBook('0-6', { blocked: ['helpline.example', 'tongdai111.vn'] });
    expect(verdictOf('https://helpline.example/chat', book)).toBe('allow');
    expect(verdictOf('https://tongdai111.vn/', book)).toBe('allow');
  });

  it('lets the closer description decide between allowed and blocked, allowed on a tie', () => {
    const book = sampleBook('7-11', {
      allowed: ['wide.example', 'casino.example/lesson', 'tie.example'],
      blocked: ['wide.example/chat', 'tie.example'],
    });
    expect(verdictOf('https://wide.example/', book)).toBe('allow');
    expect(judge('https://wide.example/chat/room', book)).toMatchObject({
      verdict: 'block',
      layer: 'blocked',
    });
    expect(verdictOf('https://casino.example/lesson/1', book)).toBe('allow');
    expect(verdictOf('https://casino.example/', book)).toBe('block');
    expect(verdictOf('https://tie.example/', book)).toBe('allow');
  });

  it('opens what a guardian granted until it ends, and not before it began', () => {
    const grant = {
      id: '1',
      hostname: 'casino.example',
      by: 'guardian',
      from: noon,
      until: noon + 1000,
    } as const;
    const at = (now: number) => verdictOf('https://casino.example/', sampleBook('7-11', {}, [grant], now));
    expect([at(noon - 1), at(noon), at(noon + 999), at(noon + 1000)]).toEqual([
      'block',
      'allow',
      'allow',
      'block',
    ]);
  });

  it('lets a child’s own grant open what warns, never what blocks', () => {
    const grant = {
      id: '1',
      hostname: 'forum.example',
      by: 'warning',
      from: noon,
      until: noon + 1000,
    } as const;
    const book = sampleBook('7-11', {}, [grant]);
    expect(verdictOf('https://forum.example/', book)).toBe('allow');
    expect(verdictOf('https://nude.forum.example/', book)).toBe('block');
  });

  it('never opens at a younger age what it stops at an older one, below adult', () => {
    const ages = profiles.slice(0, 4).map((profile) => sampleBook(profile));
    for (const host of ['casino.example', 'games.example', 'chat.example', 'shop.example', 'porn.example']) {
      const strict = ages.map((book) => verdicts.indexOf(verdictOf(`https://${host}/`, book)));
      expect(strict).toEqual([...strict].sort((a, b) => b - a));
    }
  });

  it('is total and answers from its contract', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
        const answer = judge(text, child);
        expect(verdicts).toContain(answer.verdict);
        expect(layers).toContain(answer.layer);
      }),
    );
  });
});
