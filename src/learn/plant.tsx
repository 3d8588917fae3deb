import type { Growth } from '../core/learn/garden';
import type { Module } from '../core/learn/kit';

const petals = [0, 72, 144, 216, 288];

function Leaves({ at }: { at: number }) {
  return (
    <g transform={`translate(0 ${at})`}>
      <path class="plant-leaf" d="M40 0 C30 -12 18 -12 12 -8 C16 2 30 6 40 0Z" />
      <path class="plant-leaf light" d="M40 0 C50 -14 62 -14 68 -10 C64 2 50 6 40 0Z" />
    </g>
  );
}

/** A pot, and what grows in it so far. Decoration: the words beside it say the same. */
export function Plant({ module, growth }: { module: Module; growth: Growth }) {
  const isTall = growth === 'young' || growth === 'bloom';
  return (
    <svg class="plant" viewBox="0 0 80 90" aria-hidden="true" focusable="false">
      {growth === 'seed' && <ellipse class="plant-seed" cx="40" cy="57" rx="6" ry="4" />}
      {growth !== 'seed' && <path class="plant-stem" d={isTall ? 'M40 62 V24' : 'M40 62 V48'} />}
      {growth !== 'seed' && <Leaves at={50} />}
      {isTall && <Leaves at={33} />}
      {growth === 'bloom' && (
        <g class={`plant-flower ${module}`}>
          {petals.map((turn) => (
            <ellipse key={turn} cx="40" cy="9" rx="5.5" ry="7.5" transform={`rotate(${turn} 40 17)`} />
          ))}
          <circle class="plant-heart" cx="40" cy="17" r="5" />
        </g>
      )}
      <path class="plant-pot" d="M20 62 H60 L55 86 H25Z" />
      <path class="plant-rim" d="M17 60 H63 V67 H17Z" />
    </svg>
  );
}
