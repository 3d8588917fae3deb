/**
 * What becomes of a way round. `design`: the extension itself ends it. `policy`: only a managed policy can (its name and
 * value are in `how`). `told`: noticed, and told to the guardian with the cure. `open`: nothing here ends it.
 */
export type Outcome = 'design' | 'policy' | 'told' | 'open';

/** Which test tries it: a file below `tests`, and what its full name holds. */
export interface TestedBy {
  readonly file: string;
  readonly title: string;
}

/** One way round a filter that a pupil may try. */
export interface Technique {
  /** Never changes: reports name it. */
  readonly id: string;
  readonly what: string;
  readonly outcome: Outcome;
  /** What ends it, or why nothing does. */
  readonly how: string;
  /** Tried by going there: the blocked page has to stand in the tab, in both browsers. */
  readonly address?: string;
  readonly tested?: TestedBy;
}

export interface TechniqueGroup {
  readonly title: string;
  readonly techniques: readonly Technique[];
}
