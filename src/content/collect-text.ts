/** Elements whose text nobody reads. */
const unread = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'OBJECT',
  'CODE',
  'TEXTAREA',
]);

/** Text of a part of a page, gathered a little at a time. */
export interface Gathering {
  /** Works until `isOver` says so; true once everything has been read. */
  readSome(isOver: () => boolean, into: string[]): boolean;
}

/** The visible text below a node, in the order of the page, with what pictures are called. */
export function gather(root: Node): Gathering {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    const element = node as Element;
    if (unread.has(element.tagName.toUpperCase())) return NodeFilter.FILTER_REJECT;
    return element.checkVisibility?.() === false ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
  return {
    readSome: (isOver, into) => {
      for (let step = 1; node !== null; step++) {
        const text = textOf(node);
        if (text !== '') into.push(text);
        node = walker.nextNode();
        if (step % 16 === 0 && isOver()) return node === null;
      }
      return true;
    },
  };
}

function textOf(node: Node): string {
  // What a child writes itself is no part of what the page says.
  if (node.parentElement?.isContentEditable) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').trim();
  const tag = (node as Element).tagName;
  if (tag === 'IMG') return (node as HTMLImageElement).alt.trim();
  return tag === 'INPUT' ? (node as HTMLInputElement).placeholder.trim() : '';
}
