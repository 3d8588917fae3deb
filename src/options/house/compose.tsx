import { useState } from 'preact/hooks';
import sentencesFile from '../../../content/house-rules/sentences.json';
import {
  type AgreementText,
  longestRule,
  maxRules,
  type Place,
  places,
  ruleGroups,
  type Sentence,
  type Signature,
} from '../../core/house/house-rules';
import type { Profile } from '../../core/policy/categories';
import { language, t } from '../../ui/translate';
import { useSettings } from '../settings-context';
import { SignField } from './sign-field';

/** The file is held to its schema by a test, so it is not parsed again in the page. */
const sentences = sentencesFile as unknown as readonly Sentence[];

interface ComposeProps {
  readonly isBusy: boolean;
  readonly onFail: (text: string) => void;
  readonly onSign: (text: AgreementText) => Promise<void>;
}

const unsigned: Signature = { name: '', drawn: '' };

/** An adult's profile has no sentences of its own: those of the oldest children are shown. */
function ageOf(profile: Profile): Exclude<Profile, 'adult'> {
  return profile === 'adult' ? '16-17' : profile;
}

interface SentencesProps {
  readonly age: Profile;
  readonly place: Place;
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

function Sentences({ age, place, chosen, onToggle }: SentencesProps) {
  const fitting = sentences.filter((each) => each.ages.includes(age) && each.places.includes(place));
  return (
    <>
      {ruleGroups.map((group) => {
        const here = fitting.filter((each) => each.group === group);
        if (here.length === 0) return null;
        return (
          <fieldset key={group} class="rule-group">
            <legend>{t(`house.group.${group}`)}</legend>
            {here.map((each) => (
              <label key={each.id} class="rule">
                <input
                  type="checkbox"
                  name={each.id}
                  checked={chosen.includes(each.id)}
                  onChange={() => onToggle(each.id)}
                />
                {each[language()]}
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

/** Choosing sentences by age, adding one's own, and signing. */
export function Compose({ isBusy, onFail, onSign }: ComposeProps) {
  const { settings } = useSettings();
  const [place, setPlace] = useState<Place>('home');
  const [child, setChild] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState('');
  const [young, setYoung] = useState(unsigned);
  const [grown, setGrown] = useState(unsigned);
  const age = ageOf(settings.children.find(({ id }) => id === child)?.profile ?? settings.profile);
  // In the file's order, by groups; what does not fit the age or place any more is left out.
  const picked = ruleGroups.flatMap((group) =>
    sentences.filter(
      (each) =>
        each.group === group &&
        chosen.includes(each.id) &&
        each.ages.includes(age) &&
        each.places.includes(place),
    ),
  );
  const count = picked.length + own.length;
  const isClass = place === 'class';

  function addOwn(): void {
    const text = draft.trim();
    if (text === '' || own.includes(text)) return;
    if (count >= maxRules) onFail(t('house.too-many'));
    else {
      setOwn([...own, text]);
      setDraft('');
    }
  }

  function toggle(id: string): void {
    if (chosen.includes(id)) setChosen(chosen.filter((each) => each !== id));
    else if (count >= maxRules) onFail(t('house.too-many'));
    else setChosen([...chosen, id]);
  }

  async function sign(): Promise<void> {
    if (isBusy) return;
    const [first, second] = [young, grown].map((each) => ({ ...each, name: each.name.trim() })) as [
      Signature,
      Signature,
    ];
    if (count === 0) onFail(t('house.need-rule'));
    else if (first.name === '' || second.name === '') onFail(t('house.need-names'));
    else
      await onSign({
        place,
        child: isClass ? '' : child,
        rules: [
          ...picked.map((each) => ({ id: each.id, text: each[language()] })),
          ...own.map((text) => ({ text })),
        ],
        young: first,
        grown: second,
      });
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <h2>{t('house.choose')}</h2>
      <fieldset class="rule-group row">
        <legend>{t('house.place')}</legend>
        {places.map((each) => (
          <label key={each} class="rule">
            <input type="radio" name="place" checked={each === place} onChange={() => setPlace(each)} />
            {t(`house.place.${each}`)}
          </label>
        ))}
      </fieldset>
      {!isClass && settings.children.length > 0 && (
        <div class="field">
          <label for="house-child">{t('house.child')}</label>
          <select id="house-child" value={child} onChange={({ currentTarget: { value } }) => setChild(value)}>
            <option value="">{t('house.child.all')}</option>
            {settings.children.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="quiet">{t('house.choose.how', { age: age.replace('-', '–') })}</p>
      <Sentences age={age} place={place} chosen={chosen} onToggle={toggle} />
      <div class="field">
        <label for="house-own">{t('house.own')}</label>
        <input
          id="house-own"
          maxLength={longestRule}
          value={draft}
          onInput={({ currentTarget: { value } }) => setDraft(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            addOwn();
          }}
        />
        <button type="button" class="button small" onClick={addOwn}>
          {t('house.own.add')}
        </button>
      </div>
      <ul class="addresses">
        {own.map((text) => (
          <li key={text}>
            <span>{text}</span>
            <button
              type="button"
              class="button small"
              aria-label={t('house.own.remove', { text })}
              onClick={() => setOwn(own.filter((each) => each !== text))}
            >
              {t('addresses.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{t('house.chosen', { count, most: maxRules })}</p>
      <h2>{t('house.sign')}</h2>
      <div class="signatures">
        <SignField
          id="young"
          title={t(isClass ? 'house.sign.young.class' : 'house.sign.young')}
          value={young}
          onChange={setYoung}
        />
        <SignField
          id="grown"
          title={t(isClass ? 'house.sign.grown.class' : 'house.sign.grown')}
          value={grown}
          onChange={setGrown}
        />
      </div>
      <button type="submit" class="button primary" aria-disabled={isBusy}>
        {t('house.save')}
      </button>
    </form>
  );
}
