/** One thing that could be set up. */
export interface Proposal {
  readonly title: string
  /** What it would do, in a line or two. */
  readonly says: readonly string[]
  /** How to do the same by hand; several lines where a file is to be written. */
  readonly command: string
  /** Does it, and says what was done. */
  readonly carryOut: () => Promise<string>
}

/** What is as it should be, or is not ours to decide. */
export interface Standing {
  readonly title: string
  readonly why: string
}
