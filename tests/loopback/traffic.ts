/** One thing a browser sent to a hostname: a request, or the name alone in a TLS hello or a CONNECT. */
export interface Arrival {
  readonly kind: 'request' | 'websocket' | 'hello' | 'connect';
  /** Lower case, without port and trailing dot; IPv6 in brackets. */
  readonly hostname: string;
  readonly method: string;
  /** The whole address, empty for hellos and connects. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What was posted; absent for other methods. */
  readonly body?: string;
}

/** Host header, CONNECT target or SNI to the hostname it is recorded under. */
export function hostnameOf(authority: string): string {
  return authority.toLowerCase().replace(/:\d+$/, '').replace(/\.+$/, '');
}

/** Everything that reached the loopback network, for the question "did one byte reach this host?". */
export class Traffic {
  readonly arrivals: Arrival[] = [];
  #waiting = new Set<() => void>();

  add(arrival: Arrival): void {
    this.arrivals.push(arrival);
    for (const wake of [...this.#waiting]) wake();
  }

  /** Everything sent to a hostname or one below it, hellos and connects included: nothing at all may leak. */
  bytesTo(hostname: string): Arrival[] {
    const wanted = hostnameOf(hostname);
    return this.arrivals.filter((a) => a.hostname === wanted || a.hostname.endsWith(`.${wanted}`));
  }

  /** The requests (and WebSocket upgrades) alone, whose address and content reached the hostname. */
  requestsTo(hostname: string): Arrival[] {
    return this.bytesTo(hostname).filter((a) => a.kind === 'request' || a.kind === 'websocket');
  }

  /** Resolves as soon as a request whose address contains `text` has arrived (also when it has already). */
  arrivalOf(text: string): Promise<Arrival> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.arrivals.find((a) => a.url.includes(text));
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  forget(): void {
    this.arrivals.length = 0;
  }
}
