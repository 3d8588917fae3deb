import { describe, expect, it } from 'vitest';
import { carriedAddress, openInner } from '../../src/gate/open-inner';

const gate = 'chrome-extension://x/gate/index.html';

async function visit(address: string, answers: (boolean | undefined)[]) {
  const asked: string[] = [];
  const gone: string[] = [];
  await openInner({
    address,
    resolve: async (url) => {
      asked.push(url);
      return answers.shift();
    },
    pause: async () => {},
    go: (url) => gone.push(url),
  });
  return { asked, gone };
}

describe('the gate', () => {
  it('takes everything after the first # as the address, with its own query and fragment', () => {
    const inner = 'https://a.translate.goog/x?u=1&v=%23#part#more';
    expect(carriedAddress(`${gate}#${inner}`)).toBe(inner);
  });

  it('opens what may open', async () => {
    const { asked, gone } = await visit(`${gate}#https://good.test/?a=1#b`, [true]);
    expect(asked).toEqual(['https://good.test/?a=1#b']);
    expect(gone).toEqual(['https://good.test/?a=1#b']);
  });

  it('leads to the blocked page when the address may not open', async () => {
    expect((await visit(`${gate}#https://bad.test/`, [false])).gone).toEqual(['/blocked/index.html']);
  });

  it('asks again while the worker wakes', async () => {
    const { asked, gone } = await visit(`${gate}#http://good.test/`, [undefined, undefined, true]);
    expect(asked).toHaveLength(3);
    expect(gone).toEqual(['http://good.test/']);
  });

  it('takes silence for a no', async () => {
    expect((await visit(`${gate}#https://good.test/`, [])).gone).toEqual(['/blocked/index.html']);
  });

  it.each([
    '',
    '#',
    '#javascript:alert(1)',
    '#data:text/html,x',
    '# https://a.test',
    '#//a.test',
    '#chrome://settings',
  ])('never opens %s', async (end) => {
    const { asked, gone } = await visit(`${gate}${end}`, [true]);
    expect(asked).toEqual([]);
    expect(gone).toEqual(['/blocked/index.html']);
  });
});
