// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { continueGoingBack, goBack } from '../../src/blocked/go-back';

const startPage = 'https://start.test/';
let steps: number[];
let opened: string[];

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  steps = [];
  opened = [];
  vi.spyOn(history, 'go').mockImplementation((delta) => void steps.push(delta ?? 0));
  vi.spyOn(location, 'replace').mockImplementation((url) => void opened.push(String(url)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function historyOf(length: number): void {
  vi.spyOn(history, 'length', 'get').mockReturnValue(length);
}

describe('going back', () => {
  it('takes one step', () => {
    historyOf(3);
    goBack(startPage);
    expect(steps).toEqual([-1]);
    expect(opened).toEqual([]);
  });

  it('opens a start page when that led nowhere', () => {
    historyOf(3);
    goBack(startPage);
    vi.advanceTimersByTime(2000);
    expect(opened).toEqual([startPage]);
  });

  it('opens a start page at once when nothing is behind', () => {
    historyOf(1);
    goBack(startPage);
    vi.advanceTimersByTime(200);
    expect(steps).toEqual([]);
    expect(opened).toEqual([startPage]);
  });

  it('closes a tab that a page opened', () => {
    historyOf(1);
    vi.stubGlobal('opener', {});
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    goBack(startPage);
    expect(close).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('goes past the stopped page when that one came back', () => {
    historyOf(4);
    goBack(startPage);
    continueGoingBack(startPage);
    expect(steps).toEqual([-1, -2]);
  });

  it('never goes back for ever', () => {
    historyOf(9);
    goBack(startPage);
    for (let turn = 0; turn < 6; turn += 1) continueGoingBack(startPage);
    expect(steps).toEqual([-1, -2, -3]);
    expect(opened).toEqual([startPage]);
  });

  it('does nothing on a page stopped later, or with a damaged note', () => {
    historyOf(4);
    goBack(startPage);
    vi.clearAllTimers();
    vi.advanceTimersByTime(60_000);
    continueGoingBack(startPage);
    sessionStorage.setItem('went-back', '{"at":');
    continueGoingBack(startPage);
    sessionStorage.setItem('went-back', '{"at":"x","steps":1}');
    continueGoingBack(startPage);
    expect(steps).toEqual([-1]);
    expect(opened).toEqual([]);
  });
});
