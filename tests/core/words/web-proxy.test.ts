import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webProxyIn } from '../../../src/core/words/web-proxy';

const page = (title: string, text: string, description = '') => ({ title, description, text });

describe('a web proxy', () => {
  it.each([
    page(
      'Free Web Proxy',
      'Enter a URL\nGo\nOptions: Encode URL Encode Page Allow Cookies Remove Scripts Remove Objects\nPowered by Glype',
    ),
    page('Surf', 'Unblock any website at school\nhttps://…\nHide your IP and browse anonymously. No logs.'),
    page(
      'PHProxy',
      'Web proxy\nWeb Address: \nenter url\nRemove client-side scripting\nAllow cookies\nStrip page title',
    ),
    page(
      'Lướt Web ẩn danh',
      'Proxy miễn phí\nNhập địa chỉ trang web\nẨn danh, không giới hạn, vào các trang bị chặn',
    ),
    page('Vượt tường lửa', 'Bỏ chặn web ở trường\nDán link vào đây\nVượt qua bộ lọc, ẩn IP'),
    page('Node Unblocker', 'unblocked games\nEnter the website address\nBypass school filters'),
  ])('is recognised: $title', (each) => {
    expect(webProxyIn(each)).toMatch(/^web proxy: «/);
  });

  it.each([
    page(
      'Máy chủ proxy là gì?',
      'Máy chủ proxy đứng giữa máy tính và Internet. Nhà trường dùng nó để lọc và lưu trang web.',
    ),
    page('Rút gọn liên kết', 'Dán link vào đây\nRút gọn\nMiễn phí, không giới hạn số lần'),
    page('Google Dịch', 'Nhập văn bản\nDịch trang web: nhập URL'),
    page('Web proxy – Wikipedia', 'A proxy server may hide your IP. Some users bypass filters with it.'),
    page('Page speed', 'Enter a web page URL\nAnalyze\nMake your web pages fast on all devices'),
    page('QR', 'Enter URL\nCreate a QR code\nNo restrictions, no logs, free'),
    page(
      'Nginx as a reverse proxy',
      'Set proxy_pass to the address. Enter the domain of your site and restart.',
    ),
    page(
      'Tin học 10',
      'Bài 9: an toàn trên không gian mạng. Không vào các trang web bị chặn, không dùng công cụ ẩn danh.',
    ),
  ])('is not: $title', (each) => {
    expect(webProxyIn(each)).toBeUndefined();
  });

  it('is looked for in any text without a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: 'binary' }), (title, description, text) => {
        webProxyIn({ title, description, text });
      }),
    );
    expect(webProxyIn(page('enter '.repeat(900), 'enter a '.repeat(700)))).toBeUndefined();
  });
});

const reference = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'reference', 'text');
describe('reference texts', () => {
  if (!existsSync(reference)) {
    it('skipped: no reference data', () => console.info('skipped: no reference data'));
    return;
  }
  it('hold no web proxy', () => {
    let texts = 0;
    const taken: string[] = [];
    const look = (folder: string) => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) look(path);
        else if (/\.(?:tsv|txt|jsonl|csv)(?:\.gz)?$/.test(entry.name)) {
          const bytes = readFileSync(path);
          const all = (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
          for (const line of all.split('\n').slice(0, 20_000)) {
            texts += 1;
            if (webProxyIn(page('', line)) !== undefined) taken.push(`${entry.name}: ${line.slice(0, 200)}`);
          }
        }
      }
    };
    look(reference);
    console.info(`${texts} texts`);
    expect(taken).toEqual([]);
  }, 120_000);
});
