import { FOREIGN_WRAPPERS } from './wrappers/foreign.ts'
import { FORGED_WRAPPERS } from './wrappers/forged.ts'
import { HIDDEN_WRAPPERS } from './wrappers/hidden.ts'
import { SPOKEN_WRAPPERS } from './wrappers/spoken.ts'
import type { Wrapper } from './wrapper.ts'

/** The empty one counts: many attacks that work say nothing but what they want. */
export const WRAPPERS: readonly Wrapper[] = [
  { name: 'bare', wrap: (goal) => goal },
  ...SPOKEN_WRAPPERS,
  ...FORGED_WRAPPERS,
  ...HIDDEN_WRAPPERS,
  ...FOREIGN_WRAPPERS,
]
