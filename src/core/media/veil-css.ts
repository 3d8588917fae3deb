/** The style that keeps media unseen until it is judged. One text for every way it is laid over a page. */
export const veilCss = `img:not([data-mx="clear"]){opacity:0!important;transition:none!important}`;
