import type { ComponentChildren } from 'preact';
import { t } from '../ui/translate';

interface QuestionProps {
  readonly legend: string;
  /** What is wrong with the answer; '' when nothing is. */
  readonly trouble: string;
  readonly children: ComponentChildren;
}

/** One question with its fields, and what is wrong with the answer. */
export function Question({ legend, trouble, children }: QuestionProps) {
  return (
    <fieldset class={trouble === '' ? 'question' : 'question wrong'} tabIndex={-1}>
      <legend>{legend}</legend>
      {children}
      {trouble !== '' && <p class="notice trouble">{trouble}</p>}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly type?: 'text' | 'password';
  /** A text of several lines. */
  readonly isLong?: boolean;
  readonly onValue: (value: string) => void;
}

export function Field({ label, name, value, type = 'text', isLong, onValue }: FieldProps) {
  const id = `field-${name}`;
  const common = {
    id,
    name,
    value,
    autocomplete: type === 'password' ? ('new-password' as const) : ('off' as const),
    spellcheck: false,
    maxLength: isLong === true ? 20_000 : 2048,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong === true && <textarea rows={4} {...common} />}
      {isLong !== true && type === 'text' && <input type="text" {...common} />}
      {isLong !== true && type === 'password' && <input type="password" {...common} />}
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface PickProps<T extends string> {
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function Pick<T extends string>({ name, options, value, onChange }: PickProps<T>) {
  return (
    <>
      {options.map((option) => (
        <label key={option.value} class="tick">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </>
  );
}

/** The two languages by their own names. */
export const languageOptions = () =>
  (['vi', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }));
