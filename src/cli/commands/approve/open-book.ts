import { fail } from '../../../core/error.ts'
import { openApprovals, type Approval, type Approvals } from '../../../store/approvals.ts'
import { hasState, openState, type State } from '../../../store/sqlite/open.ts'
import type { Context } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { stateFolder } from '../../state-dir.ts'

export interface OpenBook {
  readonly state: State
  readonly book: Approvals
}

/** Runs `work` on the questions of a state folder; 3 where no guard ever kept anything there. */
export async function withBook(
  folder: string | undefined,
  context: Context,
  work: (open: OpenBook) => number | Promise<number>,
): Promise<number> {
  const path = stateFolder(folder, context)
  if (!hasState(path)) {
    context.stderr.write(`No guard ever asked anything in ${plain(path)}; another folder: --state\n`)
    return 3
  }
  const state = openState(path)
  try {
    return await work({ state, book: openApprovals(state) })
  } finally {
    state.close()
  }
}

/** The one question whose id begins so. */
export function questionCalled(all: readonly Approval[], start: string): Approval {
  const found = /^[0-9a-fA-F]{2,10}$/.test(start)
    ? all.filter(({ id }) => id.startsWith(start.toLowerCase()))
    : []
  const [one] = found
  if (one === undefined) return fail('approval/unknown', { id: plain(start) })
  if (found.length > 1) {
    const ids = found.slice(0, 5).map(({ id }) => id)
    return fail('approval/ambiguous', { id: plain(start), ids: ids.join(', ') })
  }
  return one
}
