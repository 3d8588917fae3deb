/** Stands in a frame where a PDF would have been: a page without any rights, in both languages as it knows neither. */
const held = location.href.slice(location.href.indexOf('#') + 1);
const link = document.querySelector('a');
if (link !== null && /^https?:\/\//i.test(held)) link.href = held;
else link?.remove();

export {};
