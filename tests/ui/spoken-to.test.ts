// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { rememberSpokenTo, spokenTo } from '../../src/blocked/spoken-to';
import { firstGuess } from '../../src/blocked/stopped';

beforeEach(() => localStorage.clear());

it('the first guess speaks as the last page did, and to a child of 7 to 11 where none was', () => {
  expect(firstGuess('?category=games&layer=list', spokenTo())).toMatchObject({
    profile: '7-11',
    language: 'vi',
    judgement: { category: 'games', layer: 'list' },
  });
  rememberSpokenTo({ profile: '16-17', language: 'en' });
  expect(firstGuess('', spokenTo())).toMatchObject({ profile: '16-17', language: 'en' });
});

it('whatever stands in the storage is no other profile or language', () => {
  for (const kept of ['', '{', 'null', '1', '{"profile":"root","language":"vi"}', '{"profile":"7-11"}']) {
    localStorage.setItem('spoken-to', kept);
    expect(spokenTo()).toEqual({ profile: '7-11', language: 'vi' });
  }
});
