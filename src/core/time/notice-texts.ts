/** What is said inside pages about time: shown by the worker, hence beside the core and not among the pages' texts. */
const en = {
  'warn.budget': '{minutes} min left here today. Time to come to a good end.',
  'warn.bedtime': '{minutes} min until bedtime. Time to come to a good end.',
  'warn.school': '{minutes} min until school hours.',
  'warn.homework': '{minutes} min until homework time.',
  'warn.finish': 'Finish this one',
  'warn.finish.done': 'All right: {minutes} min more, to finish this one.',
  'warn.finish.not': 'That is not possible now. A parent or teacher can be asked when it closes.',
  break:
    'You have been here for {minutes} minutes. Look into the distance for a moment, stretch, have some water.',
  close: 'All right',
} as const;

const vi: Record<keyof typeof en, string> = {
  'warn.budget': 'Hôm nay ở đây còn {minutes} phút. Mình thu xếp để dừng cho trọn vẹn nhé.',
  'warn.bedtime': 'Còn {minutes} phút nữa là đến giờ đi ngủ. Mình thu xếp để dừng cho trọn vẹn nhé.',
  'warn.school': 'Còn {minutes} phút nữa là đến giờ học.',
  'warn.homework': 'Còn {minutes} phút nữa là đến giờ làm bài.',
  'warn.finish': 'Xem nốt cái này',
  'warn.finish.done': 'Được rồi: thêm {minutes} phút để xem nốt.',
  'warn.finish.not': 'Bây giờ chưa được. Khi hết giờ có thể hỏi bố mẹ hoặc thầy cô.',
  break: 'Đã {minutes} phút liền rồi. Mình nhìn ra xa một lát, vươn vai và uống chút nước nhé.',
  close: 'Vâng',
};

export type NoticeKey = keyof typeof en;

/** A text in the guardian's language, its `{minutes}` filled in. */
export function noticeText(language: 'vi' | 'en', key: NoticeKey, minutes = 0): string {
  return (language === 'vi' ? vi : en)[key].replace('{minutes}', String(minutes));
}
