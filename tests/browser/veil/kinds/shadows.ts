import { type Kind, size } from './kind';

export const shadows: readonly Kind[] = [
  {
    name: 'open shadow root',
    act: `const d = document.createElement('div'); d.attachShadow({ mode: 'open' }).innerHTML = '<img src="F" width=320 height=320>'; document.body.append(d)`,
  },
  {
    name: 'closed shadow root',
    act: `const d = document.createElement('div'); document.body.append(d); d.attachShadow({ mode: 'closed' }).innerHTML = '<img src="F" width=320 height=320>'`,
  },
  {
    name: 'declarative shadow root',
    body: `<div><template shadowrootmode="closed"><img src="F" ${size}></template></div>`,
  },
  {
    name: 'shadow root in a shadow root',
    body: `<div><template shadowrootmode="open"><p><template shadowrootmode="closed"><img src="F" ${size}></template></p></template></div>`,
  },
  {
    name: 'late custom element',
    body: '<x-late></x-late>',
    act: `customElements.define('x-late', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<img src="F" width=320 height=320>' } })`,
  },
  {
    name: 'background of a host',
    body: `<div><template shadowrootmode="open"><style>:host{display:block;width:320px;height:320px;background:url(F)}</style></template></div>`,
  },
  {
    name: 'slotted img',
    body: `<div><template shadowrootmode="open"><style>::slotted(img){opacity:1!important}</style><slot></slot></template><img src="F" ${size}></div>`,
  },
];
