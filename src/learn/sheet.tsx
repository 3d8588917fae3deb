import type { LessonText } from '../core/learn/lesson';
import { t } from '../ui/translate';

/** The whole lesson on one sheet; seen in print only. */
export function Sheet({ text }: { text: LessonText }) {
  return (
    <div class="sheet">
      <h1>{text.title}</h1>
      {text.cards.map(({ title, body }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{body}</p>
        </section>
      ))}
      <h2>{text.ask}</h2>
      <ul>
        {text.answers.map((answer) => (
          <li key={answer.text}>{answer.text}</li>
        ))}
      </ul>
      <h2>{t('learn.together')}</h2>
      <p>{text.together}</p>
      <p>
        {t('help.name')}: 111. {t('help.free')}
      </p>
    </div>
  );
}
