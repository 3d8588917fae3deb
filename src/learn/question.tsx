import { useState } from 'preact/hooks';
import type { LessonText } from '../core/learn/lesson';

/** A question to think about: each answer that is chosen shows a kind explanation; none is marked wrong. */
export function Question({ text }: { text: LessonText }) {
  const [chosen, setChosen] = useState<number>();
  return (
    <>
      <ul class="answers">
        {text.answers.map((answer, index) => (
          <li key={answer.text}>
            <button
              type="button"
              class="button"
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              {answer.text}
            </button>
          </li>
        ))}
      </ul>
      <p class="notice" role="status">
        {chosen === undefined ? '' : text.answers[chosen]?.explain}
      </p>
    </>
  );
}
