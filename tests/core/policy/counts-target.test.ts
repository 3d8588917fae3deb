import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/core/policy/policy';

const read = (counts: unknown) => {
  const { policy, problems } = parsePolicy({ counts });
  return problems.length === 0 ? policy.counts : problems[0]!.detail.split(' ')[0];
};

describe('where counts may go', () => {
  it.each([
    'https://db.example.edu.vn/write',
    'https://db.example.edu.vn:8428/influx/write?db=truong',
    'http://127.0.0.1:8428/write',
    'http://localhost:8428/write',
    'http://[::1]:8428/write',
    'http://10.0.0.5:8428/write',
    'http://192.168.1.9/write',
    'http://[fd00::1]/write',
  ])('%s is taken, once a day', (url) => {
    expect(read({ url })).toEqual({ url, minutes: 1440 });
  });

  it.each([
    'http://db.example.edu.vn/write',
    'http://8.8.8.8/write',
    'http://10.example.com/write',
    'ftp://10.0.0.5/',
    'javascript:alert(1)',
    'https://user:pass@db.example.edu.vn/write',
    'write',
    '',
    7,
  ])('%s is refused, and nothing is sent', (url) => {
    expect(read({ url })).toBe('url');
    expect(parsePolicy({ counts: { url } }).policy.counts).toBe('unreadable');
  });

  it('with a token only where nobody can read it on the way', () => {
    const token = 'abc-123';
    expect(read({ url: 'https://db.example/w', token })).toMatchObject({ token });
    expect(read({ url: 'http://127.0.0.1/w', token })).toMatchObject({ token });
    expect(read({ url: 'http://10.0.0.5/w', token })).toBe('token');
    expect(read({ url: 'https://db.example/w', token: 'two words' })).toBe('token');
    expect(read({ url: 'https://db.example/w', token: 'x\r\ny: z' })).toBe('token');
  });

  it('no oftener than hourly, but on this computer', () => {
    expect(read({ url: 'https://db.example/w', minutes: 60 })).toMatchObject({ minutes: 60 });
    expect(read({ url: 'https://db.example/w', minutes: 59 })).toBe('minutes');
    expect(read({ url: 'http://192.168.1.2/w', minutes: 5 })).toBe('minutes');
    expect(read({ url: 'http://127.0.0.1/w', minutes: 1 })).toMatchObject({ minutes: 1 });
    expect(read({ url: 'https://db.example/w', minutes: 1.5 })).toBe('minutes');
  });

  it('names its district for the merged report', () => {
    expect(parsePolicy({ school: { name: 'A', district: 'Quận Ví Dụ' } }).policy.school).toEqual({
      name: 'A',
      district: 'Quận Ví Dụ',
      sites: [],
    });
  });
});
