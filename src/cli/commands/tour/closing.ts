import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from '../../../store/sqlite/open.ts'
import { verifyEvidence } from '../../../store/verify.ts'
import { printWaiting, type DiffStyle } from '../pin/print-diff.ts'
import { waitingOf } from '../pin/waiting.ts'
import { CHANGED, type Tour } from './tour.ts'

/** What a person would read before deciding about the tool that changed. */
export function showDiff({ tell, pins }: Tour, style: DiffStyle): void {
  tell.heading('What changed, as `fairlead pin diff` tells it')
  const pin = pins.list(CHANGED)[0]
  const waiting = pin?.candidate && waitingOf(pin, [])
  if (!waiting) return tell.differed('a changed tool waits for a decision')
  for (const line of printWaiting(waiting, style)) tell.line(line.replace(/^/gm, '  '))
  const isTold = waiting.differences.some(({ name }) => name === 'sidenote') && waiting.findings.length > 0
  tell.checked('the new parameter is named, and checks object', isTold)
}

export function showEvidence({ tell, token, recorded }: Tour, state: State): void {
  tell.heading('The evidence')
  const { outcome, entries, checkpoints } = verifyEvidence(state)
  const signed = `${checkpoints} signed checkpoints`
  tell.checked(
    `${entries} entries, each chained to the one before, ${signed}`,
    outcome === 'holds' && checkpoints > 0,
  )
  const blocked = recorded().filter(({ decision }) => decision === 'block').length
  tell.checked(`${blocked} of them tell of something that was stopped`, blocked > 0)
  const files = readdirSync(state.folder).map((name) => readFileSync(join(state.folder, name)))
  tell.checked('the token is nowhere in them', !files.some((file) => file.includes(token)))
}
