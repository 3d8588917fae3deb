import { useRef } from 'preact/hooks';
import { longestName, type Signature } from '../../core/house/house-rules';
import { Drawn } from '../../ui/agreement-paper';
import { t } from '../../ui/translate';

interface SignFieldProps {
  readonly id: string;
  readonly title: string;
  readonly value: Signature;
  readonly onChange: (value: Signature) => void;
}

/** As the signature's schema allows. */
const longestPath = 5900;

/** A name, and for who likes a line drawn with finger, pen or mouse. */
export function SignField({ id, title, value, onChange }: SignFieldProps) {
  const isDown = useRef(false);
  // Several moves may come before the page is drawn anew.
  const path = useRef(value.drawn);
  path.current = value.drawn;
  function draw(event: PointerEvent, command: 'M' | 'L'): void {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const within = (part: number, most: number) => Math.round(Math.min(1, Math.max(0, part)) * most);
    const x = within((event.clientX - left) / width, 300);
    const y = within((event.clientY - top) / height, 100);
    if (path.current.length >= longestPath) return;
    path.current += `${command}${x} ${y}`;
    onChange({ ...value, drawn: path.current });
  }
  const lift = () => {
    isDown.current = false;
  };
  return (
    <fieldset class="rule-group">
      <legend>{title}</legend>
      <div class="field">
        <label for={`sign-${id}`}>{t('house.sign.name')}</label>
        <input
          id={`sign-${id}`}
          autocomplete="off"
          maxLength={longestName}
          value={value.name}
          onInput={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
        />
        <p class="quiet">{t('house.sign.draw')}</p>
        <div
          class="pad"
          onPointerDown={(event) => {
            isDown.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
            draw(event, 'M');
          }}
          onPointerMove={(event) => {
            if (isDown.current) draw(event, 'L');
          }}
          onPointerUp={lift}
          onPointerCancel={lift}
        >
          <Drawn path={value.drawn} />
        </div>
        {value.drawn !== '' && (
          <button type="button" class="button small" onClick={() => onChange({ ...value, drawn: '' })}>
            {t('house.sign.clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
