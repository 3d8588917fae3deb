import type { ComponentChildren } from 'preact';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly what?: string;
  readonly lang?: string;
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly isLocked?: boolean;
  readonly onChange: (value: T) => void;
}

/** A choice of one among few, each with a line that says what it means. */
export function Choice<T extends string>({
  name,
  legend,
  options,
  value,
  isLocked,
  onChange,
}: ChoiceProps<T>) {
  return (
    <fieldset class="choice" disabled={isLocked === true}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="option" lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span class="option-label">{option.label}</span>
            {option.what !== undefined && <span class="option-what">{option.what}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
