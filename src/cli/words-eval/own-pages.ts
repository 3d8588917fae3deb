import type { WordClass } from '../../core/words/classes';
import type { PageText } from '../../core/words/page';
import { harmless } from './sets';

/** So often a page says what it is about, between what any page says. */
const sentencesOfPage = 8;

/** What stands on every page. */
const frame = {
  vi: 'Trang chủ Giới thiệu Tin tức Liên hệ Đăng nhập Tìm kiếm Bài viết mới nhất Xem thêm Chia sẻ Bản quyền 2026',
  en: 'Home About News Contact Log in Search Latest posts Read more Share All rights reserved 2026',
};

/**
 * Pages put together from the evaluation's own sentences, which nothing learned from: for want of whole pages that
 * nobody tuned on. The title says nothing. The same pages every time.
 */
export function pagesOf(
  language: 'vi' | 'en',
  wanted: WordClass | 'benign',
  rows: readonly { readonly label: string; readonly text: string }[],
): PageText[] {
  const own = rows.filter(({ label }) => (wanted === 'benign' ? harmless.has(label) : label === wanted));
  const stride = 37; // Neighbours come of one line: a page takes sentences from far apart.
  const count = Math.floor((own.length * 2) / sentencesOfPage);
  return Array.from({ length: count }, (_, page) => {
    const sentences = Array.from(
      { length: sentencesOfPage },
      (__, index) => own[((page * sentencesOfPage + index) * stride) % own.length]!.text,
    );
    const text = `${frame[language]}. ${sentences.join('. ')}. ${frame[language]}`;
    return { title: frame[language].slice(0, 9), description: '', text };
  });
}
