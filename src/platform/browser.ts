import polyfill from 'webextension-polyfill';

/**
 * The browser's own API, the only place where it is taken hold of. The polyfill does nothing on Chromium ≥ 148
 * and Firefox; its types lack declarativeNetRequest's newer parts, hence Chromium's.
 */
export const browser = polyfill as unknown as typeof chrome;

/** Set at build time: Firefox has blocking webRequest and no offscreen documents. */
declare const __FIREFOX__: boolean;
export const isFirefox: boolean = typeof __FIREFOX__ !== 'undefined' && __FIREFOX__;
