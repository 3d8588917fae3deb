import { type Kind, size } from './kind';

export const frames: readonly Kind[] = [
  { name: 'frame', body: `<iframe src="/inner?F" ${size}></iframe>` },
  { name: 'frame of another site', body: `<iframe src="http://frame.test/inner?F" ${size}></iframe>` },
  {
    name: 'srcdoc frame',
    body: `<iframe srcdoc="<img src='F' width=320 height=320>" width="400" height="400"></iframe>`,
  },
  {
    name: 'about:blank frame',
    act: `const f = document.createElement('iframe'); f.width = f.height = 400; document.body.append(f); f.contentDocument.body.innerHTML = '<img src="F" width=320 height=320>'`,
  },
  {
    name: 'written frame',
    act: `const f = document.createElement('iframe'); f.width = f.height = 400; document.body.append(f); f.contentDocument.open(); f.contentDocument.write('<img src="F" width=320 height=320>'); f.contentDocument.close()`,
  },
  {
    name: 'blob: frame',
    act: `const f = document.createElement('iframe'); f.width = f.height = 400; f.src = URL.createObjectURL(new Blob(['<img src="F" width=320 height=320>'], { type: 'text/html' })); document.body.append(f)`,
  },
  {
    name: 'data: frame',
    body: `<iframe src="data:text/html,<img src='F' width=320 height=320>" width="400" height="400"></iframe>`,
  },
  {
    name: 'data: frame with a shadow root',
    body: `<iframe src="data:text/html,<div><template shadowrootmode=closed><img src='F' width=320 height=320></template></div>" width="400" height="400"></iframe>`,
  },
  {
    name: 'javascript: frame',
    body: `<iframe src="javascript:'<img src=F width=320 height=320>'" width="400" height="400"></iframe>`,
  },
  { name: 'object as a frame', body: `<object data="/inner?F" type="text/html" ${size}></object>` },
  {
    name: 'document written over',
    act: `document.open(); document.write('<img src="F" width=320 height=320>'); document.close()`,
  },
  { name: 'image document', open: 'F' },
  { name: 'PDF embedded', body: `<embed src="P" type="application/pdf" width="600" height="600">` },
  { name: 'PDF document', open: 'P' },
  { name: 'PDF in a frame', body: `<iframe src="P" width="600" height="600"></iframe>` },
  { name: 'PDF as an object', body: `<object data="P" width="600" height="600"></object>` },
  { name: 'PDF embedded without a type', body: `<embed src="P" width="600" height="600">` },
  { name: 'PDF without a type, in a frame', body: `<iframe src="T" width="600" height="600"></iframe>` },
  { name: 'PDF without a type', open: 'T' },
  {
    name: 'PDF a frame goes on to',
    body: `<iframe src="/inner?F" width="600" height="600"></iframe>`,
    act: `document.querySelector('iframe').src = 'P'`,
  },
  {
    name: 'PDF made by the page, in a frame',
    act: `const file = await (await fetch('P')).blob(); const f = document.createElement('iframe'); f.width = f.height = 600; f.src = URL.createObjectURL(file); document.body.append(f)`,
  },
  {
    name: 'PDF made by the page, embedded',
    act: `const file = await (await fetch('P')).blob(); const f = document.createElement('embed'); f.width = f.height = 600; f.src = URL.createObjectURL(file); document.body.append(f)`,
  },
  {
    name: 'PDF made by the page, in its own place',
    act: `const file = await (await fetch('P')).blob(); location.href = URL.createObjectURL(file); await new Promise((done) => setTimeout(done, 1500))`,
  },
  { name: 'image in a frame', body: `<iframe src="F" width="400" height="400"></iframe>` },
];
