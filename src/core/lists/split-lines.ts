export interface LineReceiver {
  line(text: string): void;
  /** A line over the limit, by its first characters; the rest of it is skipped. */
  tooLong(head: string): void;
}

/** Puts lines back together from chunks cut anywhere; ends them at LF, CRLF or CR; skips a byte order mark. */
export function createLineSplitter(maxLength: number, receiver: LineReceiver) {
  let rest = '';
  let isSkipping = false;
  let isStart = true;
  let lines = 0;

  function give(text: string): void {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (line.includes('\r')) {
      for (const part of line.split('\r')) count(part);
    } else count(line);
  }

  function count(line: string): void {
    lines += 1;
    if (line.length > maxLength) receiver.tooLong(line);
    else receiver.line(line);
  }

  return {
    push(text: string): void {
      if (text === '') return;
      let from = isStart && text.charCodeAt(0) === 0xfeff ? 1 : 0;
      isStart = false;
      for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
        if (isSkipping) isSkipping = false;
        else give(rest === '' ? text.slice(from, end) : rest + text.slice(from, end));
        rest = '';
        from = end + 1;
      }
      if (isSkipping) return;
      rest += text.slice(from);
      if (rest.length > maxLength + 1) {
        // Files of the old Mac kind have no LF at all: give what CR ends before giving up on the line.
        const lastReturn = rest.lastIndexOf('\r', rest.length - 2);
        if (lastReturn >= 0) {
          give(rest.slice(0, lastReturn));
          rest = rest.slice(lastReturn + 1);
        }
        if (rest.length > maxLength + 1) {
          count(rest.slice(0, maxLength + 1));
          rest = '';
          isSkipping = true;
        }
      }
    },
    /** Gives the last line if it has no end, and the number of lines. */
    end(): number {
      if (rest !== '') give(rest);
      rest = '';
      return lines;
    },
  };
}
