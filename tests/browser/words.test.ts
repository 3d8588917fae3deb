import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { readStopped, visit } from './harness/stopped-page';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => {
  guarded.loopback.reset();
  return guarded.guardian.set({ profile: '7-11', language: 'vi', allowed: [], words: 'auto' });
});
afterAll(() => guarded.close());

const html = (title: string, body: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`,
});
const gambling =
  `<p>Đăng ký tài khoản nhận ngay 100k trải nghiệm miễn phí.</p><p>Tài xỉu, xóc đĩa, nổ hũ đổi thưởng, nạp rút 1-1
  siêu tốc qua momo.</p><p>Cá cược thể thao, tỷ lệ kèo nhà cái cao nhất, hoàn trả không giới hạn.</p>`.repeat(
    4,
  );
const benign: readonly [string, string][] = [
  [
    'Triệt phá đường dây đánh bạc nghìn tỷ',
    '<p>Công an tỉnh khởi tố 25 bị can tổ chức đánh bạc qua mạng, thu giữ nhiều tang vật. Các đối tượng khai nhận lập trang cá độ bóng đá.</p>',
  ],
  [
    'Bài 60: Cơ quan sinh dục',
    '<p>Tinh hoàn sản sinh tinh trùng. Kinh nguyệt là hiện tượng bình thường ở tuổi dậy thì của bé gái.</p>',
  ],
  ['Con bướm vàng', '<p>Con bướm đậu trên bông hoa, con chim hót trên cành, buổi tối em học bài.</p>'],
  [
    'Phòng chống ma túy học đường',
    '<p>Tác hại của ma túy, cần sa, bóng cười: dấu hiệu nhận biết và cách phòng tránh cho học sinh.</p>',
  ],
];

describe('pages', () => {
  it('a gambling page on a host nobody knows is stopped for what it says, and again at once', async () => {
    const url = 'https://trang-moi-sang-nay.test/';
    guarded.loopback.publish(url, html('Trang chủ', gambling));
    const expected = {
      verdict: 'block',
      category: 'gambling',
      layer: 'words',
      host: 'trang-moi-sang-nay.test',
    };
    await guarded.stopAt(url, expected);
    await guarded.stopAt(url, expected);
    const explained = await guarded.guardian.send('rules/explain', { address: url });
    expect(explained.detail).toMatch(/gambling .*«/);
  });

  it('a web proxy on a host nobody knows is stopped for what it is', async () => {
    const url = 'https://lop-hoc-vui-ve.test/';
    const form = `<h1>Unblock any website</h1><form><input name="url" placeholder="Enter a URL"><button>Go</button>
      <label><input type="checkbox"> Encode URL</label><label><input type="checkbox"> Remove scripts</label></form>
      <p>Hide your IP and browse anonymously at school.</p>`;
    guarded.loopback.publish(url, html('Free Web Proxy', form));
    await guarded.stopAt(url, { verdict: 'block', category: 'bypass', layer: 'words' });
  });

  it('a page that turns into one later is stopped, too', async () => {
    const url = 'https://lon-dan.test/';
    const late = `<div id="later"></div><script>addEventListener('load', () => requestAnimationFrame(() => {
      document.getElementById('later').innerHTML = ${JSON.stringify(gambling)};
    }))</script>`;
    guarded.loopback.publish(
      url,
      html('Lớn dần', `<p>${'Hôm nay trời đẹp, cả lớp đi học. '.repeat(10)}</p>${late}`),
    );
    await guarded.inTab(async (page) => {
      await visit(page, url);
      expect(await readStopped(page)).toMatchObject({ category: 'gambling', layer: 'words' });
    });
  });

  it('news, lessons, health and butterflies open', async () => {
    for (const [at, [title, body]] of benign.entries()) {
      const url = `https://lanh-${at}.test/`;
      guarded.loopback.publish(url, html(title, body.repeat(6)));
      await guarded.inTab(async (page) => {
        await page.goto(url);
        // Reading takes idle time of the page: after two such times the text is with the worker.
        await page.evaluate(
          () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(undefined)))),
        );
        expect(await guarded.guardian.send('rules/explain', { address: url })).toMatchObject({
          verdict: 'allow',
        });
        expect(page.url()).toBe(url);
      });
    }
  });

  it.each([
    ['allowed by the guardian', { allowed: ['cho-phep.test'] }],
    ['where reading is off', { words: 'off' as const }],
  ])('the same page opens %s', async (_name, patch) => {
    await guarded.guardian.set(patch);
    const url = 'https://cho-phep.test/';
    guarded.loopback.publish(url, html('Trang chủ', gambling));
    await guarded.openAt(url);
  });
});

describe('searches', () => {
  it('a search for harm is stopped, another opens', async () => {
    await guarded.stopAt('https://www.google.com/search?q=xem+phim+sex', {
      category: 'adult',
      layer: 'words',
      verdict: 'block',
    });
    await guarded.stopAt('https://coccoc.com/search?query=nh%C3%A0+c%C3%A1i+uy+t%C3%ADn', {
      category: 'gambling',
      layer: 'words',
    });
  });

  it.each([
    ['vi', 'em không muốn sống nữa', 'Bạn rất quan trọng'],
    ['en', 'i want to die', 'You matter'],
  ] as const)(
    'in %s a search in need meets a card, and goes on from there',
    async (language, query, title) => {
      await guarded.guardian.set({ profile: '12-15', language });
      await guarded.inTab(async (page) => {
        await visit(page, `https://duckduckgo.com/?q=${encodeURIComponent(query)}`);
        expect(await readStopped(page)).toMatchObject({
          verdict: 'warn',
          category: 'self-harm',
          layer: 'words',
        });
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.locator('a[href="tel:111"]').first().waitFor();
        if (process.env.PICTURES !== undefined) {
          mkdirSync(process.env.PICTURES, { recursive: true });
          await page.screenshot({ path: `${process.env.PICTURES}/card-${language}.png`, fullPage: true });
        }
        await page.locator('.card-go').click();
        await page.waitForURL(/duckduckgo\.com/);
      });
    },
  );

  it('a search for a way to die meets the card and no results; one about abuse a card of its own, unrecorded', async () => {
    await guarded.inTab(async (page) => {
      await visit(page, `https://www.bing.com/search?q=${encodeURIComponent('cách tự tử không đau')}`);
      expect(await readStopped(page)).toMatchObject({
        verdict: 'block',
        category: 'self-harm',
        layer: 'words',
      });
      expect(await page.locator('.card-go').count()).toBe(0);
      const before = (await guarded.guardian.send('journal/events', { before: 0, limit: 200 }))?.events
        .length;
      await visit(page, `https://www.bing.com/search?q=${encodeURIComponent('bố dượng sờ em')}`);
      await page.getByRole('heading', { level: 1, name: 'Đây không phải lỗi của bạn' }).waitFor();
      // A card is answered when what it records is on the disk, so nothing comes later.
      const after = (await guarded.guardian.send('journal/events', { before: 0, limit: 200 }))?.events;
      expect(after?.length).toBe(before);
      expect(JSON.stringify(after)).not.toContain('bing');
    });
  });
});
