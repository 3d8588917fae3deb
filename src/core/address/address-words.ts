import { parametersOf } from './parameters';

/** Parameters in which sites carry what somebody was looking for. */
const questions = ['q', 'query', 'search', 'keyword', 's', 'k', 'text', 'title'];
const longest = 120;

/**
 * What a page seems to be about, from its address alone and without asking anybody: the words searched for, or
 * those of the last telling part of the path; '' when there are none. Plain text, to be shown as text. Total.
 */
export function addressWords(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return '';
  }
  const parameters = parametersOf(url.search.slice(1));
  const asked = questions
    .map((name) => parameters.find((each) => each.name === name)?.value ?? '')
    .map((value) => tidy(decoded(value.replaceAll('+', ' '))))
    .find((text) => text !== '');
  if (asked !== undefined) return asked;
  const parts = url.pathname.split('/').map((part) => wordsIn(decoded(part)));
  return tidy(parts.reverse().find((words) => words.includes(' ') || /\P{ASCII}/u.test(words)) ?? '');
}

/** Words of a slug; numbers and ids say nothing. */
function wordsIn(part: string): string {
  const words = part
    .replace(/\.(?:html?|php|aspx?|jsp)$/i, '')
    .split(/[-_+.\s]+/)
    .filter((word) => /\p{L}/u.test(word) && !/\d.*\p{L}.*\d|^[0-9a-f]{8,}$/iu.test(word));
  return words.join(' ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** One line without control characters and marks that turn the direction of reading. */
function tidy(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
