/** Processor time a KB of the texts, µs: the best of `runs` runs. */
export function costOf(texts: readonly string[], score: (text: string) => void, runs = 5): number {
  const kilobytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024;
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = process.cpuUsage();
    for (const text of texts) score(text);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / kilobytes);
  }
  return best;
}
