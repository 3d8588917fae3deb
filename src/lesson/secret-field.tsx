interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Where a teacher types a PIN or a lesson's code; it is never kept by the browser. */
export function SecretField({ id, label, value, onInput }: SecretFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        autocomplete="off"
        required
        maxLength={128}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </>
  );
}
