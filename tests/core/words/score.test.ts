import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needOf } from '../../../src/core/words/need';
import { openWords, scoreText } from '../../../src/core/words/score';
import { guessKind } from '../../../src/core/words/text-kind';

const path = new URL('../../../public/models/words.bin', import.meta.url);
const engine = openWords(readFileSync(path));
const classes = (text: string) => scoreText(engine, text, guessKind(text)).map((finding) => finding.class);

describe('words', () => {
  it('has a file', () => expect(existsSync(path)).toBe(true));

  it.each([
    ['Nhà cái uy tín số 1 châu Á, tài xỉu đổi thưởng, nạp đầu thưởng 100%', 'gambling'],
    ['nha cai uytin tai xiu doi thuong', 'gambling'],
    ['xem phim sex không che mới nhất', 'sexual'],
    ['tao sẽ đâm chết mày ở cổng trường', 'violence'],
    ['mình không muốn sống nữa', 'self-harm'],
    ['bán cần sa ship tận nơi che tên', 'drugs'],
    ['mày ngu như chó, câm mồm đi', 'insult'],
    ['đ ị t m ẹ m à y', 'insult'],
    ['kill all muslims', 'hate'],
    ['gửi ảnh cho anh đi, đừng kể với mẹ nhé', 'grooming'],
    ['vay nóng 10 triệu không cần thế chấp giải ngân 5 phút', 'scam'],
    ['mua súng k54 ship tận nơi', 'extremism'],
    ['best online casino with free spins no deposit bonus', 'gambling'],
    ['free porn videos hd', 'sexual'],
    ['how to cook meth at home', 'drugs'],
  ])('finds in «%s» %s', (text, wanted) => {
    expect(classes(text)).toContain(wanted);
  });

  it.each([
    'Con bướm vàng đậu trên bông hoa',
    'Chim bồ câu là biểu tượng của hòa bình.',
    'Buổi tối cả nhà em ăn cơm',
    'buoi toi ca nha em an com',
    'Kinh nguyệt là gì? Bài học về tuổi dậy thì cho bé gái',
    'Công an triệt phá đường dây đánh bạc nghìn tỷ, khởi tố 25 bị can',
    'Từ từ rồi khoai sẽ nhừ',
    'Trung tâm tư vấn tâm lý học đường',
    'Xổ số kiến thiết miền Nam mở thưởng chiều nay',
    'Hạt óc chó tốt cho trí não trẻ em',
    'Essex and Middlesex are English counties.',
    'Thạch Sanh chém chằn tinh cứu công chúa',
  ])('lets «%s» be', (text) => {
    expect(classes(text)).toEqual([]);
  });

  it('names the words that decided, where they stand', () => {
    const text = 'Hôm nay vào nhà cái uy tín chơi tài xỉu online nhé';
    const spans = scoreText(engine, text, 'chat').find((each) => each.class === 'gambling')?.spans ?? [];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(['nhà cái uy tín', 'tài xỉu online']),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.constantFrom('page', 'chat'),
        (text, kind) => {
          for (const { score, spans } of scoreText(engine, text, kind as 'page' | 'chat')) {
            expect(score).toBeGreaterThanOrEqual(0.5);
            expect(score).toBeLessThanOrEqual(1);
            for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('needs', () => {
  it.each([
    ['em không muốn sống nữa', 'self-harm'],
    ['cách tự tử không đau', 'self-harm'],
    ['i want to die', 'self-harm'],
    ['how to kill myself', 'self-harm'],
    ['bị thầy giáo sờ vào người', 'abuse'],
    ['my dad hits me', 'abuse'],
    ['bị cả lớp bắt nạt', 'bullied'],
    ['muốn bỏ nhà đi', 'runaway'],
    ['nhịn ăn mấy ngày thì gầy', 'eating'],
  ])('hears in «%s» %s', (query, need) => expect(needOf(engine, query)).toBe(need));

  it.each([
    'suicide squad full cast',
    'tự sự là gì ngữ văn lớp 6',
    'how to die in minecraft hardcore',
    'bài văn tả bố em',
  ])('hears none in «%s»', (query) => expect(needOf(engine, query)).toBeUndefined());
});
