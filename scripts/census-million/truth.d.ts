import type { WorkStore } from '../../src/store/queue.ts'

export function truthAgainst(
  store: Pick<WorkStore, 'sheets'>,
  wish: {
    readonly size: number
    readonly seed: number
    readonly every: number
    readonly moments: number
    readonly look: readonly string[]
  },
  print: (line: string) => void,
  planted?: AsyncIterable<string>,
): Promise<boolean>
