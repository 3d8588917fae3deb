import './sprout.css';
import type { ComponentChildren } from 'preact';

export type Pose = 'stop' | 'think' | 'time' | 'ask' | 'help';

function Crown() {
  return (
    <g class="sprout-crown">
      <path class="sprout-line" d="M100 70 C100 58 99 50 100 40" />
      <path class="sprout-leaf dark" d="M100 44 C88 14 56 10 40 20 C46 46 76 58 100 44Z" />
      <path class="sprout-leaf" d="M100 44 C108 8 142 -2 162 10 C156 42 126 58 100 44Z" />
    </g>
  );
}

function Body() {
  return (
    <>
      <ellipse class="sprout-shade" cx="100" cy="186" rx="56" ry="7" />
      <path
        class="sprout-body"
        d="M100 64 C140 64 158 98 158 130 C158 164 133 182 100 182 C67 182 42 164 42 130 C42 98 60 64 100 64Z"
      />
      <ellipse class="sprout-belly" cx="100" cy="152" rx="34" ry="24" />
    </>
  );
}

const mouths: Record<Pose, string> = {
  stop: 'M91 131 C96 135 104 135 109 131',
  think: 'M94 132 C98 135 105 135 110 130',
  time: 'M88 130 C94 138 106 138 112 130',
  ask: 'M89 130 C95 138 105 138 111 130',
  help: 'M88 129 C94 137 106 137 112 129',
};

function Face({ pose }: { pose: Pose }) {
  const isLookingUp = pose === 'think';
  const y = isLookingUp ? 112 : 116;
  const shift = isLookingUp ? 4 : 0;
  return (
    <g>
      <ellipse class="sprout-blush" cx="70" cy="132" rx="9" ry="5.5" />
      <ellipse class="sprout-blush" cx="130" cy="132" rx="9" ry="5.5" />
      {pose === 'help' ? (
        <path class="sprout-mouth" d="M73 117 C77 111 83 111 87 117 M113 117 C117 111 123 111 127 117" />
      ) : (
        <>
          <ellipse class="sprout-face" cx={80 + shift} cy={y} rx="5.5" ry="7.5" />
          <ellipse class="sprout-face" cx={120 + shift} cy={y} rx="5.5" ry="7.5" />
          <circle fill="#fff" cx={82 + shift} cy={y - 3} r="2" />
          <circle fill="#fff" cx={122 + shift} cy={y - 3} r="2" />
        </>
      )}
      <path class="sprout-mouth" d={mouths[pose]} />
    </g>
  );
}

const props: Record<Pose, ComponentChildren> = {
  stop: (
    <>
      <path class="sprout-arm" d="M150 142 C166 136 172 122 172 106" />
      <path class="sprout-leaf" d="M172 108 C152 96 154 70 172 58 C190 70 192 96 172 108Z" />
      <path class="sprout-line thin" d="M172 104 L172 76" />
      <path class="sprout-arm" d="M50 146 C40 152 36 158 34 166" />
    </>
  ),
  think: (
    <>
      <path class="sprout-arm" d="M152 152 C160 146 150 144 134 147" />
      <path class="sprout-arm" d="M50 146 C40 152 36 158 34 166" />
      <circle class="sprout-prop" cx="164" cy="92" r="5" />
      <circle class="sprout-prop" cx="177" cy="74" r="8" />
      <circle class="sprout-prop" cx="184" cy="42" r="18" />
      <circle class="sprout-sun" cx="184" cy="42" r="7" />
    </>
  ),
  time: (
    <>
      <path class="sprout-arm" d="M150 146 C158 150 164 148 166 140" />
      <path class="sprout-arm" d="M50 146 C40 152 36 158 34 166" />
      <circle class="sprout-prop" cx="168" cy="116" r="27" />
      <path class="sprout-sun" d="M168 116 L168 97 A19 19 0 0 1 187 116 Z" />
      <path class="sprout-line thin" d="M168 99 L168 116 L181 116" />
    </>
  ),
  ask: (
    <>
      <path class="sprout-arm" d="M150 146 C160 142 166 132 166 122" />
      <path class="sprout-arm" d="M50 146 C40 152 36 158 34 166" />
      <path
        class="sprout-prop"
        d="M146 60 H192 A10 10 0 0 1 202 70 V96 A10 10 0 0 1 192 106 H170 L158 118 V106 H146 A10 10 0 0 1 136 96 V70 A10 10 0 0 1 146 60Z"
      />
      <circle class="sprout-sun" cx="154" cy="83" r="4.5" />
      <circle class="sprout-sun" cx="169" cy="83" r="4.5" />
      <circle class="sprout-sun" cx="184" cy="83" r="4.5" />
    </>
  ),
  help: (
    <>
      <path
        class="sprout-heart"
        d="M100 174 C82 162 76 154 76 146 C76 138 82 134 88 134 C94 134 98 138 100 142 C102 138 106 134 112 134 C118 134 124 138 124 146 C124 154 118 162 100 174Z"
        transform="translate(0 6)"
      />
      <path class="sprout-arm" d="M50 142 C54 158 64 166 78 166" />
      <path class="sprout-arm" d="M150 142 C146 158 136 166 122 166" />
    </>
  ),
};

/** Mầm, the sprout, in the pose that fits what happened. Decoration only: hidden from screen readers. */
export function Sprout({ pose }: { pose: Pose }) {
  return (
    <svg class="sprout" viewBox="0 0 208 196" aria-hidden="true" focusable="false">
      <Crown />
      <Body />
      <Face pose={pose} />
      {props[pose]}
    </svg>
  );
}
