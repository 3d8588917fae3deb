import type { Stopped } from './stopped';

/** Good places that need no worker to be named: the helpline's library, an encyclopaedia, schoolbooks. */
export const placesKnownHere: Stopped['places'] = [
  {
    url: 'https://hanhtrangso.nxbgd.vn/',
    title: { vi: 'Hành trang số', en: 'Hành trang số' },
    why: { vi: 'Sách giáo khoa và bài học hay, miễn phí', en: 'Free schoolbooks and lessons' },
  },
  {
    url: 'https://vi.wikipedia.org/',
    title: { vi: 'Wikipedia tiếng Việt', en: 'Vietnamese Wikipedia' },
    why: { vi: 'Tò mò điều gì, tra ngay điều đó', en: 'Look up whatever makes you curious' },
  },
  {
    url: 'https://tongdai111.vn/',
    title: { vi: 'Tổng đài 111', en: 'Helpline 111' },
    why: {
      vi: 'Sách, phim ngắn về an toàn trên mạng',
      en: 'Books and short films about staying safe online',
    },
  },
];
