interface ChoicesProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T | undefined;
  readonly onChoose: (value: T) => void;
  readonly isRequired?: boolean;
}

/** One of a few answers: arrow keys choose, Tab goes on. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { name, legend, options, value, onChoose, isRequired = false } = props;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      <div class="options">
        {options.map(([each, text]) => (
          <label key={each} class="option">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              required={isRequired}
              onChange={() => onChoose(each)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
