// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MachineCounts, readCounts, writeCounts } from '../../src/core/counts/counts-file';
import { noCounts } from '../../src/core/counts/month-counts';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, settle } from './mounted';

const machine = (name: string, school: string, games: number): MachineCounts => ({
  id: name.padEnd(22, '_'),
  school,
  district: '',
  months: [
    {
      ...noCounts('2026-09'),
      days: 4,
      stops: { games },
      hours: noCounts('2026-09').hours.map((zero, hour) => (hour === 8 ? games : zero)),
      events: { warned: 2 },
    },
  ],
});
const own = machine('cua-minh', 'Trường A', 7);

const saved: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  location.hash = '#term';
  saved.length = 0;
  let blob: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (blob !== undefined) saved.push({ name: this.download, text: blob.text() });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function opened(counted: MachineCounts = own, sending?: object) {
  guardianWorker({}, { 'counts/read': () => ({ machine: counted, ...(sending && { sending }) }) as never });
  return mount(<App />);
}

async function take(page: Element, files: Record<string, string>): Promise<void> {
  const all = Object.entries(files).map(([name, text]) => new File([text], name));
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: all },
  });
  await act(async () => {
    page.querySelector('.drop-zone')!.dispatchEvent(event);
  });
  await settle();
}

const numbers = (page: Element) =>
  [...page.querySelectorAll('.wide-table tbody tr:last-child')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  );

describe('the school’s report', () => {
  it('is of this computer at first, and its counts can be taken along', async () => {
    const page = await opened();
    expect(numbers(page)[0]).toEqual(['1', '4', '7', '2', '0']);
    await press(button(page, t('term.this.file')));
    expect(saved[0]?.name).toBe('mam-xanh-counts-cua-mi.json');
    expect(readCounts(await saved[0]!.text)).toEqual({ ok: true, machines: [own] });
  });

  it('merges dropped files, each computer once, and leaves this one out when asked', async () => {
    const page = await opened();
    const second = machine('thu-hai', 'Trường B', 5);
    await take(page, { 'a.json': writeCounts([second, own]), 'b.json': writeCounts([second]) });
    expect(page.textContent).toContain(t('term.merged', { files: '2', machines: '2', schools: '2' }));
    expect(numbers(page)[0]).toEqual(['2', '8', '12', '4', '0']);
    await press(button(page, t('term.clear')));
    expect(numbers(page)[0]).toEqual(['1', '4', '7', '2', '0']);
    await take(page, { 'b.json': writeCounts([second]) });
    await act(async () => page.querySelector<HTMLInputElement>('.drop-zone input[type=checkbox]')!.click());
    expect(numbers(page)[0]).toEqual(['1', '4', '5', '2', '0']);
  });

  it('names files it cannot read and keeps the others', async () => {
    const page = await opened();
    const good = writeCounts([machine('thu-hai', 'Trường B', 5)]);
    await take(page, { 'tot.json': good, 'cut.json': good.slice(0, 50), 'khac.json': '{"a":1}' });
    const alert = page.querySelector('.drop-zone [role=alert]')!.textContent;
    expect(alert).toContain(t('term.bad.no-json', { name: 'cut.json' }));
    expect(alert).toContain(t('term.bad.not-counts', { name: 'khac.json' }));
    expect(numbers(page)[0]?.[0]).toBe('2');
  });

  it('saves the document of the chosen school', async () => {
    const page = await opened();
    await take(page, { 'b.json': writeCounts([machine('thu-hai', 'Trường B', 5)]) });
    await act(async () => {
      const select = page.querySelector<HTMLSelectElement>('#term-school')!;
      select.value = 'Trường B';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await act(async () => {
      const agency = page.querySelector<HTMLInputElement>('#term-agency')!;
      agency.value = 'TRƯỜNG B';
      agency.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(button(page, t('term.file.bao-cao.html')));
    const [file] = saved;
    expect(file?.name).toBe('2026-2027-1-bao-cao.html');
    const text = await file!.text;
    expect(text).toContain('TRƯỜNG B');
    expect(text).toContain('Trường B');
    expect(text).not.toContain('Trường A');
    // One computer is too few to publish anything of.
    await press(button(page, t('term.file.published.json')));
    const published = JSON.parse(await saved[1]!.text);
    expect(published.total).toBe(0);
    expect(published.units).toEqual([]);
  });

  it('says what to do where nothing was counted, and where counts are sent by policy', async () => {
    const page = await opened(
      { ...own, months: [] },
      { host: 'db.example', waiting: 2, error: 'http-503', triedAt: 1 },
    );
    expect(page.textContent).toContain(t('term.this.none'));
    expect(page.textContent).toContain(t('term.none'));
    expect(page.textContent).toContain(t('term.sent', { host: 'db.example' }));
    expect(page.textContent).toContain(t('term.sent.error', { reason: 'http-503' }));
  });
});
