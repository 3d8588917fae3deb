import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { readSearch } from '../../../src/core/words/judge-search';
import { scorePage } from '../../../src/core/words/page';
import { openWords } from '../../../src/core/words/score';
import { searchQueryOf } from '../../../src/core/words/search-query';

const engine = openWords(readFileSync(new URL('../../../public/models/words.bin', import.meta.url)));
const queryOf = (url: string) => searchQueryOf(parseAddress(url)!);

describe('what is searched for', () => {
  it.each([
    ['https://www.google.com.vn/search?q=nh%C3%A0+c%C3%A1i&hl=vi', 'nhà cái'],
    ['https://www.bing.com/images/search?q=con%20b%C6%B0%E1%BB%9Bm', 'con bướm'],
    ['https://coccoc.com/search?query=b%C3%A0i%20t%E1%BA%ADp', 'bài tập'],
    ['https://duckduckgo.com/?q=cats&ia=web', 'cats'],
    ['https://search.yahoo.com/search?p=cats', 'cats'],
    ['https://yandex.com/search/?text=cats', 'cats'],
    ['https://www.youtube.com/results?search_query=ph%C3%A9p+chia', 'phép chia'],
    ['https://www.tiktok.com/search?q=abc', 'abc'],
    ['https://www.facebook.com/search/top?q=abc', 'abc'],
    ['https://shopee.vn/search?keyword=dao%20b%E1%BA%BFp', 'dao bếp'],
    ['https://zingmp3.vn/tim-kiem/tat-ca?q=abc', 'abc'],
    ['https://vnexpress.net/tim-kiem?q=abc', 'abc'],
    ['https://dien-dan.test/tim-kiem?tukhoa=abc', 'abc'],
    ['https://twitter.com/hashtag/con-meo', 'con meo'],
    ['https://www.google.com/search?tbm=isch&q=%E0%A4%A', '%E0%A4%A'],
  ])('of %s', (url, query) => expect(queryOf(url)).toBe(query));

  it.each([
    'https://vnexpress.net/tin-tuc',
    'https://www.google.com/maps',
    'https://shop.test/?q=',
    'https://truong.test/bai?q=12',
    'https://www.youtube.com/watch?v=abc',
  ])('nothing at %s', (url) => expect(queryOf(url)).toBeUndefined());
});

describe('a search', () => {
  it.each([
    ['cách tự tử không đau', { need: 'self-harm', isMethod: true }],
    ['em không muốn sống nữa', { need: 'self-harm', isMethod: false }],
    ['i want to die', { need: 'self-harm', isMethod: false }],
    ['làm sao để hết muốn chết', { need: 'self-harm', isMethod: false }],
    ['bố dượng sờ em', { need: 'abuse', isMethod: false }],
    ['xem phim sex', { category: 'adult' }],
    ['nhà cái uy tín tặng 100k', { category: 'gambling' }],
  ])('for «%s»', (query, found) => expect(readSearch(engine, query)).toMatchObject(found));

  it.each([
    'bài văn tả con gà',
    'kinh nguyệt là gì',
    'kết quả xổ số miền bắc hôm nay',
    'suicide squad cast',
    'weather today',
  ])('for «%s» is left alone', (query) => expect(readSearch(engine, query)).toBeUndefined());
});

describe('a page', () => {
  const gambling =
    'Đăng ký nhận ngay 100k trải nghiệm. Tài xỉu, xóc đĩa, nổ hũ đổi thưởng, nạp rút 1-1 siêu tốc qua momo. ';
  const news =
    'Công an tỉnh triệt phá đường dây đánh bạc qua mạng, khởi tố 25 bị can, thu giữ nhiều tang vật. Theo cơ quan điều tra, các đối tượng lập trang cá độ bóng đá. ';
  const page = (title: string, text: string) => ({ title, description: '', text });

  it('is known by what it says', () => {
    expect(scorePage(engine, page('Trang chủ', gambling.repeat(6)), false)[0]?.class).toBe('gambling');
    expect(
      scorePage(engine, page('Nhà cái uy tín số 1 – tài xỉu đổi thưởng', 'Đăng nhập'), false)[0]?.class,
    ).toBe('gambling');
  });

  it('that reports on harm opens', () => {
    expect(scorePage(engine, page('Triệt phá đường dây cá độ nghìn tỷ', news.repeat(5)), false)).toEqual([]);
  });

  it('with hardly a word is nothing', () => expect(scorePage(engine, page('', 'a'), false)).toEqual([]));
});
