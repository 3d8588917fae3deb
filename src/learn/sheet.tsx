import type { LessonText } from '../core/learn/lesson';
import { language, t } from '../ui/translate';
import type { Titled } from './lessons';
import { Picture } from './picture';

/** The whole lesson on one sheet; seen in print only. */
export function Sheet({ titled, text }: { titled: Titled; text: LessonText }) {
  return (
    <div class="sheet">
      <h1>{titled.title[language()]}</h1>
      <Picture titled={titled} />
      {text.cards.map((card) => (
        <section key={card.title}>
          <h2>{card.title}</h2>
          <p>{card.body}</p>
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
