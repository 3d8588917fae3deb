/** Keeps a document unseen. Writes nothing on the page's elements where the browser allows that. */
export interface Curtain {
  lift(): void;
}

/**
 * Opacity alone: `visibility` is inherited, and taking it away again computes every style of the page anew. What lies
 * in the top layer is not below the root, and hidden by name.
 */
const hidden = ':root:not(#_#_#_#_),:modal,:popover-open,:fullscreen{opacity:0!important}';

declare const __FIREFOX__: boolean;

/** The page's own scripts may try to lift it, so it is put back with every frame until it is lifted here. */
export function drawCurtain(): Curtain {
  const { draw, lift } = __FIREFOX__ ? inlineStyle() : adoptedSheet();
  let isDrawn = true;
  const keep = () => {
    if (!isDrawn) return;
    draw();
    requestAnimationFrame(keep);
  };
  keep();
  return {
    lift: () => {
      isDrawn = false;
      lift();
    },
  };
}

function adoptedSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hidden);
  const others = () => document.adoptedStyleSheets.filter((each) => each !== sheet);
  return {
    draw: () => {
      if (document.adoptedStyleSheets.at(-1) !== sheet) document.adoptedStyleSheets = [...others(), sheet];
    },
    lift: () => {
      document.adoptedStyleSheets = others();
    },
  };
}

/** Firefox keeps adopted sheets away from content scripts. */
function inlineStyle() {
  const names = ['opacity', 'visibility'] as const;
  const values = { opacity: '0', visibility: 'hidden' };
  return {
    draw: () => {
      const style = document.documentElement?.style;
      for (const name of names) style?.setProperty(name, values[name], 'important');
    },
    lift: () => {
      const root = document.documentElement;
      for (const name of names) root?.style.removeProperty(name);
      if (root?.getAttribute('style') === '') root.removeAttribute('style');
    },
  };
}
