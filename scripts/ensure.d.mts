/** Folder of Debian's VictoriaMetrics programs, fetched when it is not there; undefined where there is none to be had. */
export function ensureVictoriaMetrics(): string | undefined;
