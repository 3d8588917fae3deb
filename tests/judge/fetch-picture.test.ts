import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPicture } from '../../src/judge/fetch-picture';

afterEach(() => vi.unstubAllGlobals());

function answerWith(reply: Response, more: Partial<Response> = {}): void {
  for (const [name, value] of Object.entries(more)) Object.defineProperty(reply, name, { value });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => reply),
  );
}
const picture = () => new Response('bytes', { headers: { 'content-type': 'image/png' } });
const far = { redirected: true, url: 'https://far.example/a.png' };

describe('a picture that is fetched', () => {
  it('is asked for without cookies, out of the cache', async () => {
    answerWith(picture());
    const { bytes, type } = await fetchPicture('https://a.example/a.png');
    expect([bytes.byteLength, type]).toEqual([5, 'image/png']);
    const how = { cache: 'force-cache', credentials: 'omit' };
    expect(fetch).toHaveBeenCalledWith('https://a.example/a.png', expect.objectContaining(how));
  });

  it('comes from where it was led to only if the rules let it', async () => {
    const mayCome = vi.fn(async (url: string) => !url.includes('far'));
    answerWith(picture(), far);
    await expect(fetchPicture('https://a.example/a.png', mayCome)).rejects.toThrow('led elsewhere');
    expect(mayCome).toHaveBeenCalledWith(far.url);
    answerWith(picture(), { ...far, url: 'https://near.example/a.png' });
    expect((await fetchPicture('https://a.example/a.png', mayCome)).type).toBe('image/png');
  });

  it.each([
    ['that is a page', new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    ['that is not there', new Response('', { status: 404 })],
  ])('%s is none', async (_, reply) => {
    answerWith(reply);
    await expect(fetchPicture('https://a.example/a.png')).rejects.toThrow('no picture');
  });
});
