import { type Profile, profiles } from '../core/policy/categories';
import { type Language, t } from '../ui/translate';
import { Choice } from './choice';

interface Props<T> {
  /** Tells this choice from another on the same page. */
  readonly name?: string;
  readonly legend: string;
  readonly value: T;
  readonly isLocked?: boolean;
  readonly onChange: (value: T) => void;
}

/** The age bands, each with what it means for the child. */
export function ProfileChoice({ legend, ...rest }: Props<Profile>) {
  const options = profiles.map((profile) => ({
    value: profile,
    label: t(`profile.${profile}`),
    what: t(`profile.what.${profile}`),
  }));
  return <Choice name="profile" legend={legend} options={options} {...rest} />;
}

/** Both languages, each named in its own. */
export function LanguageChoice({ legend, ...rest }: Props<Language>) {
  const options = (['vi', 'en'] as const).map((language) => ({
    value: language,
    label: t(`language.${language}`),
    lang: language,
  }));
  return <Choice name="language" legend={legend} options={options} {...rest} />;
}
