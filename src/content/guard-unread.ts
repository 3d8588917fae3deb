import { showCard } from './guard-card';

/** The only texts a page carries: for when the worker, which has the others, does not answer. */
const texts = {
  vi: {
    title: 'Chờ một chút nhé',
    line: 'Mầm Xanh chưa đọc kịp. Chữ bạn viết vẫn còn. Thử lại, hoặc tải lại trang nhé.',
    again: 'Thử lại',
    back: 'Quay lại',
    send: 'Vẫn gửi',
  },
  en: {
    title: 'One moment',
    line: 'Mầm Xanh could not read this yet. Your text is kept. Try again, or reload.',
    again: 'Try again',
    back: 'Go back',
    send: 'Send anyway',
  },
};

/**
 * Says that nobody could read what is about to be sent. Trying again is offered to everyone, sending (`goOn`) to those
 * whose words are only asked about.
 */
export function showUnread(language: 'vi' | 'en' | undefined, again: () => void, goOn?: () => void): void {
  const known = language ?? (/^vi|^$/.test(document.documentElement.lang) ? 'vi' : 'en');
  const said = texts[known];
  showCard({
    language: known,
    title: said.title,
    lines: [said.line],
    answers: [
      { text: said.back, run: () => undefined },
      { text: said.again, run: again },
      ...(goOn === undefined ? [] : [{ text: said.send, run: goOn }]),
    ],
  });
}
