import { Fault } from './fault';

export interface Arguments {
  /** Values of options, by name without dashes. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

/**
 * Splits a command line into `--name value` (or `--name=value`), `--flag` and the rest. `-` is a file name;
 * everything after `--` is.
 * @throws Fault for an unknown option, a missing value, or an option given twice
 */
export function parseArguments(
  args: readonly string[],
  known: { readonly values: readonly string[]; readonly flags: readonly string[] },
): Arguments {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const rest: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]!;
    if (arg === '--') {
      rest.push(...args.slice(index + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      rest.push(arg);
      continue;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (known.flags.includes(name) && inline === undefined) flags.add(name);
    else if (known.values.includes(name)) {
      if (inline === undefined) index += 1;
      const value = inline ?? args[index];
      if (value === undefined) throw new Fault(`Thiếu giá trị sau --${name}.`, `--${name} needs a value.`);
      if (values.has(name)) throw new Fault(`--${name} được ghi hai lần.`, `--${name} is given twice.`);
      values.set(name, value);
    } else {
      const all = [...known.values, ...known.flags].map((each) => `--${each}`).join(' ');
      throw new Fault(`Không có tùy chọn ${arg}. Có: ${all}`, `Unknown option ${arg}. There are: ${all}`);
    }
  }
  return { values, flags, rest };
}
