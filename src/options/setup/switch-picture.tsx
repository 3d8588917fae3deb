import type { BrowserName } from '../../core/health/checks';

const addresses: Readonly<Record<BrowserName, string>> = {
  chrome: 'chrome://extensions',
  chromium: 'chrome://extensions',
  edge: 'edge://extensions',
  coccoc: 'coccoc://extensions',
  firefox: 'about:addons',
};

/** A drawing of the browser's own page: its address, Mầm Xanh, and the switch to look for. The text beside says the same. */
export function SwitchPicture({ browser, isOn }: { browser: BrowserName; isOn: boolean }) {
  return (
    <svg class={`switch-picture${isOn ? ' is-on' : ''}`} viewBox="0 0 320 150" aria-hidden="true">
      <rect class="window" x="1" y="1" width="318" height="148" rx="12" />
      <circle class="dot" cx="18" cy="20" r="5" />
      <rect class="bar" x="34" y="9" width="272" height="22" rx="11" />
      <text x="48" y="25">
        {addresses[browser]}
      </text>
      <rect class="card" x="34" y="46" width="252" height="88" rx="10" />
      <path class="leaf" d="M58 84v-14c0-9 7-14 16-14 0 9-6 15-16 15 0-8-5-12-13-12 0 8 5 13 13 13" />
      <text class="name" x="86" y="74">
        Mầm Xanh
      </text>
      <path class="line" d="M50 94h220" />
      {browser === 'edge' && <rect class="tick-box" x="50" y="104" width="18" height="18" rx="4" />}
      {browser === 'edge' && isOn && <path class="tick" d="M54 113l4 4 7-8" />}
      {browser === 'firefox' && <circle class="tick-box" cx="59" cy="113" r="9" />}
      {browser === 'firefox' && isOn && <circle class="knob-on" cx="59" cy="113" r="5" />}
      <path class="words" d={browser === 'edge' || browser === 'firefox' ? 'M80 113h120' : 'M50 113h150'} />
      {browser !== 'edge' && browser !== 'firefox' && (
        <>
          <rect class="track" x="232" y="103" width="38" height="20" rx="10" />
          <circle class="knob" cx={isOn ? 260 : 242} cy="113" r="7" />
        </>
      )}
    </svg>
  );
}
