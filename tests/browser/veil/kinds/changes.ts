import { type Kind, size } from './kind';

export const changes: readonly Kind[] = [
  {
    name: 'late img',
    act: `document.body.insertAdjacentHTML('beforeend', '<img src="F" width=320 height=320>')`,
  },
  {
    name: 'changed src',
    body: `<img id="i" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" ${size}>`,
    act: `document.getElementById('i').src = 'F'`,
  },
  {
    name: 'changed srcset',
    body: `<img id="i" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" ${size}>`,
    act: `document.getElementById('i').srcset = 'F 1x'`,
  },
  {
    name: 'changed background',
    body: `<div id="i" style="width:320px;height:320px;background:linear-gradient(#eee,#ddd)"></div>`,
    act: `await frames(20); document.getElementById('i').style.backgroundImage = 'url(F)'`,
  },
  {
    name: 'changed class',
    head: '<style>.b{background:url(F)!important}</style>',
    body: `<div id="i" style="width:320px;height:320px;background:linear-gradient(#eee,#ddd)"></div>`,
    act: `await frames(20); document.getElementById('i').className = 'b'`,
  },
  {
    name: 'changed class of the body',
    head: '<style>.dark div{background:url(F)!important}</style>',
    body: `<div style="width:320px;height:320px;background:linear-gradient(#eee,#ddd)"></div>`,
    act: `await frames(20); document.body.className = 'dark'`,
  },
  {
    name: 'changed rule',
    head: '<style id="s"></style>',
    body: `<div id="i" style="width:320px;height:320px;background:linear-gradient(#eee,#ddd)"></div>`,
    act: `await frames(20); document.getElementById('s').textContent = '#i{background:url(F)!important}'`,
  },
  {
    name: 'slow transition to it',
    body: `<div id="i" style="width:320px;height:320px;background:linear-gradient(#eee,#ddd) 0 0/320px 320px;transition:all 5s"></div>`,
    act: `await frames(20); document.getElementById('i').style.backgroundImage = 'url(F)'`,
  },
  {
    name: 'animated background',
    head: '<style>@keyframes k{from{background-image:url(F)}to{background-image:url(F)}}</style>',
    body: `<div style="width:320px;height:320px;animation:k 1s infinite"></div>`,
  },
  {
    name: 'icon that grows',
    body: '<img id="i" src="S" width="20" height="20">',
    act: `await frames(10); document.getElementById('i').width = 320; document.getElementById('i').height = 320`,
  },
];
