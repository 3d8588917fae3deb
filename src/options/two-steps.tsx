import { useEffect, useRef, useState } from 'preact/hooks';

interface TwoStepsProps {
  readonly ask: string;
  readonly sure: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button for what cannot be undone: it asks once more, and the way back has the focus. */
export function TwoSteps({ ask, sure, yes, no, onYes }: TwoStepsProps) {
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) back.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <div class="row">
        <button type="button" class="button" ref={first} onClick={() => setAsking(true)}>
          {ask}
        </button>
      </div>
    );
  }
  return (
    <fieldset class="notice trouble">
      <legend class="only-heard">{ask}</legend>
      <p>{sure}</p>
      <div class="row">
        <button type="button" class="button" ref={back} onClick={() => setAsking(false)}>
          {no}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </fieldset>
  );
}
