import { readEntries } from '../../src/store/entries.ts'
import { openState, type State } from '../../src/store/sqlite/open.ts'
import { verifyEvidence } from '../../src/store/verify.ts'
import type { Json } from './raw-session.ts'

/** What the guard recorded. */
export function evidenceIn(folder: string): Json[] {
  return inState(folder, (state) =>
    [...readEntries(state)].map(({ body }) => JSON.parse(Buffer.from(body).toString()) as Json),
  )
}

/** `holds`, or what is wrong with the record. */
export function verify(folder: string): string {
  return inState(folder, (state) => {
    const { outcome, broken } = verifyEvidence(state)
    return broken?.reason ?? outcome
  })
}

function inState<T>(folder: string, look: (state: State) => T): T {
  const state = openState(folder)
  try {
    return look(state)
  } finally {
    state.close()
  }
}
