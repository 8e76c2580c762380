import type { Finished, GiveBack, Taken } from '../../store/queue.ts'
import type { CensusSetting } from './setting.ts'

/** One kind of work: one file. It gives what is to be kept, or why it has to be done again. */
export interface Work {
  readonly kind: string
  /** Waits for others most of the time, so that many can be under way. */
  readonly isAsking: boolean
  readonly run: (task: Taken, setting: CensusSetting) => Promise<Yield>
}

export type Yield = Omit<Finished, 'task'> | { readonly again: GiveBack }
