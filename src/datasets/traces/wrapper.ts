/** One way in which an attacker dresses what they want, so that an agent that reads it takes it for an order. */
export interface Wrapper {
  readonly name: string
  /** One text, or two that only work together when read one after the other. */
  readonly wrap: (goal: string, about: About) => string | readonly [string, string]
}

/** What an attacker may guess of the run. */
export interface About {
  /** First name of the user. */
  readonly user: string
  /** A tool that the goal needs. */
  readonly tool: string
  readonly model: string
}
