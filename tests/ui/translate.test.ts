// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { explainFailure, explainListError, waitText } from '../../src/ui/explain-failure';
import { shortenMiddle } from '../../src/ui/shorten';
import { en } from '../../src/ui/texts/en';
import { vi } from '../../src/ui/texts/vi';
import { isTextKey, provideTexts, setLanguage, t } from '../../src/ui/translate';

beforeEach(() => {
  provideTexts({ vi, en });
  setLanguage('vi');
});

describe('t', () => {
  it('fills placeholders and follows the chosen language', () => {
    expect(t('time.left', { left: 45 })).toBe('Hôm nay còn 45 phút');
    setLanguage('en');
    expect(t('time.left', { left: 45 })).toBe('45 min left today');
    expect(document.documentElement.lang).toBe('en');
  });

  it('never reads a placeholder out of what was filled in', () => {
    expect(t('addresses.removed', { address: '{address}' })).toContain('{address}');
    expect(t('requests.answered', { site: '<b>$&</b>' })).toContain('<b>$&</b>');
  });

  it('knows what is no key, also names every object has', () => {
    expect(isTextKey('blocked.back')).toBe(true);
    expect(isTextKey('constructor')).toBe(false);
    expect(isTextKey('error.__proto__')).toBe(false);
  });
});

describe('explainFailure', () => {
  const reasons = [
    'wrong-pin',
    'weak-pin',
    'pin-exists',
    'locked',
    'forbidden',
    'managed',
    'unreadable',
    'public-suffix',
    'too-many',
    'not-found',
    'not-now',
    'storage-full',
    'network',
    'malformed',
    'unanswered',
  ];

  it('has its own sentence for every reason in both languages, and a general one for others', () => {
    for (const language of ['vi', 'en'] as const) {
      setLanguage(language);
      const general = explainFailure('Could not establish connection');
      const sentences = reasons.map((reason) => explainFailure(reason));
      expect(new Set([...sentences, general]).size).toBe(reasons.length + 1);
    }
  });

  it('says how long a lock-out lasts and never promises too early', () => {
    expect(explainFailure('locked-out', 61_000)).toContain('61 giây');
    expect(waitText(59_001)).toBe('60 giây');
    expect(waitText(300_001)).toBe('6 phút');
  });
});

describe('explainListError', () => {
  it('tells a list that is gone from a server in trouble, and both from an empty one', () => {
    expect(explainListError('http-404')).toBe(t('lists.error.gone'));
    expect(explainListError('http-503')).toBe(t('lists.error.server'));
    expect(explainFailure('list-http-empty')).toBe(t('lists.error.no-names'));
    expect(explainFailure('list-shrunk')).toBe(t('lists.error.shrunk'));
    expect(explainListError('never heard of')).toBe(t('lists.error.broken'));
  });
});

describe('shortenMiddle', () => {
  it('keeps short text, and the beginning and end of long text', () => {
    expect(shortenMiddle('https://a.vn/')).toBe('https://a.vn/');
    const short = shortenMiddle(`https://a.vn/${'x'.repeat(500)}/end`, 40);
    expect([...short]).toHaveLength(40);
    expect(short.startsWith('https://a.vn/')).toBe(true);
    expect(short.endsWith('/end')).toBe(true);
  });

  it('never cuts a character in two', () => {
    expect(shortenMiddle('🌱'.repeat(100), 21)).toBe(`${'🌱'.repeat(13)}…${'🌱'.repeat(7)}`);
  });
});
