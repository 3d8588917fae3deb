import shelfFile from '../../content/help/shelf.json';
import type { ShelfItem } from '../core/help/help-content';
import { t } from '../ui/translate';

const shelf = shelfFile as readonly ShelfItem[];

/** What the circulars recommend to read and watch; opened only when somebody presses. Titles are as printed there. */
export function Shelf() {
  return (
    <section aria-labelledby="shelf">
      <h2 id="shelf">{t('help-page.shelf')}</h2>
      {(['child', 'adult'] as const).map((reader) => (
        <details key={reader} class="card">
          <summary>{t(`help-page.shelf.${reader}`)}</summary>
          <ul class="shelf" lang="vi">
            {shelf
              .filter((item) => item.for === reader)
              .map(({ title, url }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        </details>
      ))}
      <p class="quiet">{t('help-page.shelf.online')}</p>
    </section>
  );
}
