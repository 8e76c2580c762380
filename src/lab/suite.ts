import type { Matrix } from './campaign/matrix.ts'

/** A frozen campaign under a name. One file each in `suites/`. */
export interface Suite {
  readonly name: string
  readonly title: string
  /** Raised when its list of trials changes. */
  readonly version: number
  /** One after the other; a trial that two of them have is run once. */
  readonly matrices: readonly Matrix[]
}

export function defineSuite(suite: Suite): Suite {
  return suite
}
