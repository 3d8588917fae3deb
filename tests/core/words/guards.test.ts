import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { personalDataIn, personalDataOfForm } from '../../../src/core/words/personal-data';
import { dangerIn } from '../../../src/core/words/received';
import { openWords } from '../../../src/core/words/score';
import { readTyped } from '../../../src/core/words/typed';

const engine = openWords(readFileSync(new URL('../../../public/models/words.bin', import.meta.url)));

describe('what a child is about to tell', () => {
  it.each([
    ['số em là 0912 345 678 nha', 'phone'],
    ['gọi cho mình +84 98 765 43 21', 'phone'],
    ['my number is 0387654321', 'phone'],
    ['nhà em ở số 12 ngõ 34 phố Hoa Sữa', 'address'],
    ['ship tới 45/7 đường Lê Lợi giúp con', 'address'],
    ['mình ở hẻm 120 Trần Phú', 'address'],
    ['I live at 221 Baker Street', 'address'],
    ['cccd của em là 001209012345', 'id-number'],
    ['mail mình là be.na2014@gmail.com', 'email'],
    ['em học lớp 5A trường Nguyễn Du', 'school'],
    ['mình học trường THCS Chu Văn An', 'school'],
    ['I go to Sunrise Primary School', 'school'],
    ['em sinh ngày 12/5/2014', 'birth-date'],
    ['my birthday is 3/4/2013', 'birth-date'],
    ['mật khẩu acc của em là meocon99', 'secret'],
    ['password is kitty2014', 'secret'],
  ])('%s', (text, field) => expect(personalDataIn(text)).toContain(field));

  it.each([
    'gọi 111 nếu cần giúp',
    'số nguyên tố nhỏ nhất là 2, số 12 chia hết cho 3',
    'kết quả là 0,9123456789 nhé',
    'hotline 0912 345 678 của nhà sách',
    'trường em rất đẹp, có nhiều cây',
    'em học lớp 5, thích môn Toán',
    'Bác Hồ sinh ngày 19/5 tại làng Sen',
    'bài 12 trang 45 sách Toán 5',
    'mật khẩu là gì vậy?',
    'đường Lê Lợi hôm nay kẹt xe quá',
    'con đường tới trường rợp bóng cây',
    'I go to bed at nine',
    'my school is big and old',
    'the answer is 3/4',
  ])('nothing in: %s', (text) => expect(personalDataIn(text)).toEqual([]));

  it('in a form by what its fields are called; a name alone is nothing', () => {
    expect(personalDataOfForm(['ho_ten Họ và tên', 'sdt Số điện thoại'])).toEqual(['phone']);
    expect(personalDataOfForm(['fullname', 'comment'])).toEqual([]);
  });
});

describe('cruel words', () => {
  it.each([
    'mày ngu như chó, cút đi',
    'đồ ngu',
    'you are so stupid, kill yourself',
    'dm thằng chó này',
    'go die loser',
  ])('%s', (text) => expect(readTyped(engine, text).isCruel).toBe(true));
  it.each([
    'con chó nhà mình dễ thương quá',
    'buổi tối mình ngủ sớm',
    'con bướm vàng',
    'you played well',
    'mình buồn ngủ quá',
  ])('not: %s', (text) => expect(readTyped(engine, text).isCruel).toBe(false));
});

describe('what a child receives', () => {
  it.each([
    ['grooming', ['chào em', 'em mấy tuổi rồi', 'gửi cho anh tấm ảnh của em đi', 'đừng kể với mẹ nhé']],
    ['grooming', ['hi', 'how old are you?', 'send me a pic of you', "don't tell your mom"]],
    ['grooming', ['anh nạp cho em 500k robux', 'qua zalo nói chuyện riêng với anh']],
    ['grooming', ['em o nha mot minh a', 'dung noi voi ai nhe']],
    ['grooming', ["let's talk on snapchat", 'are you home alone?']],
    ['threat', ['không gửi thêm thì anh đăng ảnh của em lên mạng']],
    ['threat', ["I'll post your pictures if you block me"]],
    ['abduction', ['tôi là công an', 'cháu liên quan đến đường dây ma túy, không được kể với ai']],
  ])('%s: %j', (danger, lines) => expect(dangerIn(engine, lines)).toBe(danger));

  it.each([
    [['gửi mình ảnh bài tập với', 'bài 3 khó quá', 'tối nay học nhóm nhé']],
    [['con ăn cơm chưa', 'mẹ đón con ở cổng trường nhé']],
    [['hai đứa mình làm bài thuyết trình', 'sang messenger gọi nhóm nhé', 'ok']],
    [['Cảnh giác: kẻ xấu thường bảo gửi ảnh và đừng nói với bố mẹ', 'Nếu ai đòi ảnh, hãy gọi 111']],
    [['how old are you?', 'I am ten', 'cool, same']],
    [['send me the homework pic pls', 'thanks', 'see you at school']],
    [['đừng nói với cô là tớ quên vở nha', 'haha ok']],
    [['mai sinh nhật Lan, tặng quà gì nhỉ', 'mua sách đi', 'bí mật nhé']],
  ])('nothing in: %j', (lines) => expect(dangerIn(engine, lines)).toBeUndefined());
});
