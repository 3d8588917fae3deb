/** Ordinary addresses that look like hiding places: none may be judged by anything but its own host. */
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { unwrap } from '../../../src/core/address/wrapped';
import { isJudgedKind } from '../../../src/core/address/wrappers';

import { empty, mentioned } from './benign-vectors';

describe('unwrap leaves ordinary addresses alone', () => {
  test.each(empty)('%s', (text) => {
    expect(unwrap(parseAddress(text)!).map(({ inner, kind }) => `${kind} ${inner.href}`)).toEqual([]);
  });

  test.each(mentioned)('only mentions: %s', (text) => {
    const judged = unwrap(parseAddress(text)!).filter(({ kind }) => isJudgedKind(kind));
    expect(judged.map(({ inner, kind }) => `${kind} ${inner.href}`)).toEqual([]);
  });
});
