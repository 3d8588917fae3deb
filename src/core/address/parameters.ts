import { decodePercent } from './inner-text';

/** One `name=value` of a query or fragment; the name lower case and decoded, the value as written. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** Splits a query; a piece without `=`, or one that is an address itself, has the empty name. */
export function parametersOf(query: string): readonly Parameter[] {
  if (query === '') return [];
  return query
    .split(/[&;]/)
    .filter(Boolean)
    .map((piece) => {
      const equals = piece.indexOf('=');
      const name = equals < 0 ? '' : piece.slice(0, equals);
      if (equals < 0 || /[:/.]|^aHR0c|%3a/i.test(name)) return { name: '', value: piece };
      return { name: decodePercent(name).toLowerCase(), value: piece.slice(equals + 1) };
    });
}
