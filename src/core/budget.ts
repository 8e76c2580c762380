/** How much of a host's patience is left, shared by all who ask it. One that is kept in a database holds for all machines. */
export interface HostBudget {
  /**
   * Takes a turn at a host that bears `perSecond` requests, and says how many milliseconds from now it is. A turn once
   * taken is gone, whether it is used or not.
   */
  readonly turn: (host: string, perSecond: number) => Promise<number>
  /** The host asked to be left alone for so long. */
  readonly rest: (host: string, ms: number) => Promise<void>
}
