import { language } from '../ui/translate';
import type { Titled } from './lessons';

/** The drawing of a lesson, a file of its own: `use` runs nothing of it, and lets it take the page's colours. */
export function Picture({ titled }: { titled: Titled }) {
  return (
    <svg class="picture" viewBox="0 0 320 180" role="img" aria-label={titled.picture[language()]}>
      <use href={`/pictures/${titled.module}-${titled.age}.svg#picture`} />
    </svg>
  );
}
