import { box, type Kind, size } from './kind';

export const carriers: readonly Kind[] = [
  { name: 'img', body: `<img src="F" ${size}>` },
  { name: 'img of the same origin', body: `<img src="S" ${size}>` },
  { name: 'img without a size', body: '<img src="F">' },
  { name: 'data: img', body: `<img src="D" ${size}>` },
  {
    name: 'blob: img',
    act: `const blob = await (await fetch('S')).blob(); const i = new Image(320, 320); i.src = URL.createObjectURL(blob); document.body.append(i)`,
  },
  { name: 'srcset', body: `<img srcset="F 1x, F?2 2x" ${size}>` },
  { name: 'picture', body: `<picture><source srcset="F"><img ${size}></picture>` },
  { name: 'lazy img', body: `<img loading="lazy" src="F" ${size}>` },
  { name: 'svg image', body: `<svg ${size}><image href="F" ${size} /></svg>` },
  {
    name: 'svg image, xlink',
    body: `<svg ${size} xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="F" ${size} /></svg>`,
  },
  {
    name: 'svg pattern',
    body: `<svg ${size}><pattern id="p" ${size} patternUnits="userSpaceOnUse"><image href="F" ${size} /></pattern><rect ${size} fill="url(#p)" /></svg>`,
  },
  {
    name: 'svg foreignObject',
    body: `<svg ${size}><foreignObject ${size}><img src="F" ${size}></foreignObject></svg>`,
  },
  {
    name: 'svg use',
    body: `<svg ${size}><defs><image id="i" href="F" ${size} /></defs><use href="#i" /></svg>`,
  },
  { name: 'input type=image', body: `<input type="image" src="F" ${size}>` },
  { name: 'object', body: `<object data="F" type="image/png" ${size}></object>` },
  { name: 'embed', body: `<embed src="F" type="image/png" ${size}>` },
  { name: 'video poster', body: `<video poster="F" ${size}></video>` },
  {
    name: 'canvas',
    act: `const i = new Image(); i.src = 'F'; await i.decode(); const c = document.createElement('canvas'); c.width = c.height = 320; document.body.append(c); c.getContext('2d').drawImage(i, 0, 0)`,
  },
  {
    name: 'canvas of the same origin',
    act: `const i = new Image(); i.src = 'S'; await i.decode(); const c = document.createElement('canvas'); c.width = c.height = 320; c.getContext('2d').drawImage(i, 0, 0); document.body.append(c)`,
  },
  {
    name: 'video of a stream',
    act: `const i = new Image(); i.src = 'S'; await i.decode(); const c = document.createElement('canvas'); c.width = c.height = 320; const x = c.getContext('2d'); const v = document.createElement('video'); v.muted = true; v.width = v.height = 320; v.srcObject = c.captureStream(); document.body.append(v); setInterval(() => x.drawImage(i, 0, 0), 30); await v.play()`,
  },
  { name: 'background', body: `<div style="width:320px;height:320px;background:url(F)"></div>` },
  {
    name: 'background of a rule',
    head: `<style>.b{width:320px;height:320px;background-image:url(F)}</style>`,
    body: '<div class="b"></div>',
  },
  { name: 'background of body', body: '<style>body{background:url(F)}</style>' },
  { name: 'background of the root', head: '<style>html{background:url(F)}</style>' },
  { name: 'background attribute', body: `<table background="F" ${size}><tr><td>x</table>` },
  {
    name: 'image-set',
    body: `<div style="width:320px;height:320px;background-image:image-set(url(F) 1x)"></div>`,
  },
  {
    name: 'two backgrounds',
    body: `<div style="width:320px;height:320px;background:linear-gradient(#fff0,#fff0),url(F)"></div>`,
  },
  {
    name: '::before background',
    head: `<style>.b::before{content:"";display:block;width:320px;height:320px;background:url(F)}</style>`,
    body: '<div class="b"></div>',
  },
  {
    name: '::before content',
    head: `<style>.b::before{content:url(F)}</style>`,
    body: '<div class="b"></div>',
  },
  {
    name: '::after content',
    head: `<style>.b::after{content:"x" url(F)}</style>`,
    body: '<div class="b"></div>',
  },
  {
    name: 'content of an element',
    head: `<style>.b{content:url(F)}</style>`,
    body: `<div class="b" ${box}>x</div>`,
  },
  {
    name: 'content of a harmless img',
    head: `<style>.b{content:url(F)}</style>`,
    body: `<img class="b" ${size} src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">`,
  },
  {
    name: 'border-image',
    body: `<div style="width:200px;height:200px;border:60px solid;border-image:url(F) 30%"></div>`,
  },
  {
    name: 'border-image filling',
    body: `<div style="width:200px;height:200px;border:60px solid;border-image:url(F) 30% fill"></div>`,
  },
  { name: 'list-style-image', body: `<ul style="list-style-image:url(F);padding:330px"><li>x</ul>` },
  {
    name: 'mask',
    body: `<div style="width:320px;height:320px;background:#00f;mask:url(S);mask-mode:luminance"></div>`,
  },
  {
    name: '::first-letter',
    head: `<style>p::first-letter{font-size:300px;background:url(F)}</style>`,
    body: '<p>x</p>',
  },
  {
    name: '::marker',
    head: `<style>li::marker{content:url(F)}</style>`,
    body: '<ul style="padding:330px"><li>x</ul>',
  },
  {
    name: 'dialog backdrop',
    head: `<style>dialog::backdrop{background:url(F)}</style>`,
    body: '<dialog>x</dialog>',
    act: `document.querySelector('dialog').showModal()`,
  },
  {
    name: 'dialog',
    body: `<dialog><img src="F" ${size}></dialog>`,
    act: `document.querySelector('dialog').showModal()`,
  },
];
