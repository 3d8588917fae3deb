import type { Grant } from './grants';

/**
 * Grants as they stand at a look at the clock: what has ended is gone, and a clock set back lengthens none. Where
 * the clock shows less time gone by than really has, the grant's span is moved back by the difference, so that
 * what was left of it at the last look, less the time since, is left of it now.
 * @param now milliseconds since 1970 by the clock that anybody can set
 * @param passed milliseconds since the last look by a clock that nobody can set; 0 where there was none
 */
export function atLook(grants: readonly Grant[], now: number, passed: number): readonly Grant[] {
  return grants
    .map((grant): Grant => {
      const gone = now - (grant.seenAt ?? grant.from);
      const shift = Math.max(0, Math.max(0, passed) - gone);
      return { ...grant, from: grant.from - shift, until: grant.until - shift, seenAt: now };
    })
    .filter((grant) => grant.until > now);
}
