/**
 * A time-bound exception: the site opens until `until`, whatever list or category stops it. `illegal` is
 * never granted.
 */
export interface Grant {
  readonly id: string;
  /** Canonical hostname; it and what is below it opens. */
  readonly hostname: string;
  /** Who opened it: the child past a warning or for a slice of time, or a guardian. */
  readonly by: 'warning' | 'time' | 'guardian';
  readonly from: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** The latest moment at which the clock was looked at while the grant ran; absent before the first look. */
  readonly seenAt?: number | undefined;
  /** Opens for one visit: it ends when `tabId` leaves the site; without a tab the visit has not begun. */
  readonly once?: { readonly tabId?: number | undefined } | undefined;
}

/** A grant counts from its start to its end; a clock set back before its start does not prolong it. */
export function isActive(grant: Grant, now: number): boolean {
  return now >= grant.from && now < grant.until;
}

/** Drops what has ended, and what a clock set back has put into the future. */
export function withoutEnded(grants: readonly Grant[], now: number): readonly Grant[] {
  return grants.filter((grant) => isActive(grant, now));
}
