/**
 * The one table of declarativeNetRequest priorities, from weak to strong. Where two rules of one priority
 * match, the browser prefers allow over block over redirect.
 */
export const rulePriorities = {
  /** 0–6: whatever is not approved. */
  unknown: 10,
  approved: 20,
  /** Addresses that carry another address pass through the gate page. */
  gate: 50,
  ipAddress: 80,
  ownNetwork: 85,
  /** Hosts that the name score stopped in this browser session. */
  learned: 90,
  list: 100,
  /** Blocks parts of pages where the list's own rule would redirect them. */
  parts: 101,
  /** A child went on past a warning or started a slice of time. */
  childGrant: 110,
  /** An address inside another on a site a child opened itself. */
  gateOverGrant: 112,
  /** The worker judged exactly this address, in this tab. */
  gatePass: 115,
  /** Plus the specificity of the prefix: the closer description decides, allow wins a tie. */
  guardian: 10_000,
  /** Night, school, or the day's time is used up: what a family allows closes, too. */
  time: 400_000,
  /** A lesson opens nothing but what it names. */
  lesson: 450_000,
  grant: 500_000,
  /** PDF documents under the veil: only what the school or a help site says of its own is settled before. */
  document: 550_000,
  /** A document somebody opened by choice, in that tab. */
  documentPass: 550_001,
  school: 600_000,
  help: 700_000,
  illegal: 900_000,
  /** Changes how an address is asked for, not whether: above every allowance. */
  safeSearch: 950_000,
  film: 950_000,
} as const;
