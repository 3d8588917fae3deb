import { box, type Kind, size } from './kind';

export const fights: readonly Kind[] = [
  {
    name: 'rule of an id',
    head: '<style>#i{opacity:1!important;filter:none!important;transition:opacity 1s!important}</style>',
    body: `<img id="i" src="F" ${size}>`,
  },
  { name: 'inline important', body: `<img style="opacity:1!important" src="F" ${size}>` },
  {
    name: 'layered important',
    head: '<style>@layer a{img{opacity:1!important}}</style>',
    body: `<img src="F" ${size}>`,
  },
  {
    name: 'layered background',
    head: '<style>@layer a{div{background:url(F) 0 0/320px 320px!important}}</style>',
    body: `<div ${box}></div>`,
  },
  {
    name: 'inline important background',
    body: `<div style="width:320px;height:320px;background:url(F) 0 0/320px 320px!important"></div>`,
  },
  {
    name: 'animated opacity',
    head: '<style>@keyframes k{from,to{opacity:1}}img{animation:k 1s infinite}</style>',
    body: `<img src="F" ${size}>`,
  },
  {
    name: 'web animation',
    body: `<img id="i" src="F" ${size}>`,
    act: `document.getElementById('i').animate([{ opacity: 1 }, { opacity: 1 }], { duration: 1e6 })`,
  },
  { name: 'forged mark', body: `<img data-mx="clear" src="F" ${size}>` },
  {
    name: 'forged mark by a script',
    body: `<img id="i" src="F" ${size}>`,
    act: `setInterval(() => document.getElementById('i').setAttribute('data-mx', 'clear'), 5); requestAnimationFrame(function f() { document.getElementById('i').setAttribute('data-mx', 'clear'); requestAnimationFrame(f) })`,
  },
  {
    name: 'forged mark in a closed root',
    act: `const d = document.createElement('div'); document.body.append(d); d.attachShadow({ mode: 'closed' }).innerHTML = '<img data-mx="clear" src="F" width=320 height=320>'`,
  },
  {
    name: 'forged mark in a late root',
    body: '<div id="d"></div>',
    act: `await frames(20); document.getElementById('d').attachShadow({ mode: 'closed' }).innerHTML = '<img data-mx="clear" src="F" width=320 height=320>'`,
  },
  {
    name: 'forged mark in a root by a borrowed function',
    body: '<div id="d"></div><iframe id="f"></iframe>',
    act: `await frames(20); const { attachShadow } = document.getElementById('f').contentWindow.Element.prototype; attachShadow.call(document.getElementById('d'), { mode: 'closed' }).innerHTML = '<img data-mx="clear" src="F" width=320 height=320>'`,
  },
  {
    name: 'forged mark on a background',
    body: `<div data-mx="clear" style="width:320px;height:320px;background:url(F)"></div>`,
  },
  {
    name: 'copied element',
    body: '<img id="i" src="S" width="20" height="20">',
    act: `await frames(20); const c = document.getElementById('i').cloneNode(); c.width = c.height = 320; document.body.append(c)`,
  },
  {
    name: 'adopted sheet',
    body: `<img src="F" ${size}>`,
    act: `const s = new CSSStyleSheet(); s.replaceSync('img{opacity:1!important}'); document.adoptedStyleSheets = [s]; setInterval(() => { document.adoptedStyleSheets = [s] }, 5)`,
  },
  {
    name: 'sheets taken away',
    body: `<img src="F" ${size}>`,
    act: `document.adoptedStyleSheets = []; for (const s of document.querySelectorAll('style,link')) s.remove()`,
  },
  {
    name: 'functions of the page changed',
    head: `<script>Element.prototype.setAttribute = () => {}; Element.prototype.removeAttribute = () => {}; MutationObserver.prototype.observe = () => {}; window.MutationObserver = class { observe() {} }; Element.prototype.matches = () => false; window.getComputedStyle = () => ({}); window.requestAnimationFrame = (f) => setTimeout(f, 1e6)</script>`,
    body: `<img src="F" ${size}><div style="width:320px;height:320px;background:url(F)"></div>`,
  },
  {
    name: 'strict content policy',
    body: `<img src="F" ${size}>`,
    headers: { 'content-security-policy': "default-src 'none'; img-src *; script-src 'unsafe-inline'" },
  },
  {
    name: 'sandboxed',
    body: `<img src="F" ${size}>`,
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
  {
    name: 'rule inserted by a script',
    head: '<link rel="preload" as="image" href="F"><style></style>',
    body: `<div id="i" style="width:320px;height:320px;background:linear-gradient(#eee,#ddd)"></div>`,
    act: `const i = new Image(); i.src = 'F'; await i.decode(); await frames(20); document.styleSheets[0].insertRule('#i{background:url(F)!important}')`,
  },
  {
    name: 'view transition',
    body: `<img id="i" src="F" ${size}>`,
    act: `document.startViewTransition(() => { document.getElementById('i').style.marginLeft = '200px' })`,
  },
  {
    name: 'filter that paints a picture',
    body: `<svg width="0" height="0"><filter id="f" x="0" y="0" width="1" height="1"><feImage href="S" /></filter></svg><div style="width:320px;height:320px;background:#fff;filter:url(#f)">x</div>`,
  },
];
