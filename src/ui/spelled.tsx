import { inGroups } from '../core/guard/code-text';
import { spelling } from './spelling';

/** A code to read aloud: large, in groups, and spelt letter by letter. */
export function Spelled({ code }: { code: string }) {
  return (
    <>
      <p class="code-shown">
        <bdi dir="ltr">{inGroups(code)}</bdi>
      </p>
      <p class="quiet">{spelling(code)}</p>
    </>
  );
}
