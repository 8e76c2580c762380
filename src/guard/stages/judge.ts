import type { TextContext } from '../../core/judge.ts'
import type { TextRole } from '../../core/subject.ts'
import { field, stringField } from '../../core/value.ts'
import type { Stretch } from '../cascade/arbiter-prompt.ts'
import { OVERDUE } from '../../detectors/definition-outcome.ts'
import { eachLeaf } from '../each-leaf.ts'
import { defineStage } from '../stage.ts'
import type { Transit } from '../transit.ts'

/** Shows what a server says to the model. What the model is unsure of is left to the arbiter, before the decision. */
export default defineStage({
  name: 'judge',
  deadline: 2000,
  run(transit, { cascade, counters, server }) {
    if (!cascade || transit.from === 'client') return
    const { read } = cascade
    const context = contextOf(transit, server)
    eachLeaf(transit, (value, role, pointer) => {
      if (value.length < SHORTEST || !READ.has(role)) return
      if (role === 'description' && restatesName(value, nameAt(transit, pointer))) return
      for (const piece of pieces(value)) if (!readPiece(piece, role, pointer)) return
    })

    /** Whether there is any use in reading on. */
    function readPiece(piece: Stretch, role: TextRole, pointer: string): boolean {
      if (transit.isLate) return false
      const from = performance.now()
      if (from >= transit.until) {
        transit.isLate = true
        transit.notChecked.push(OVERDUE)
        return false
      }
      const { findings, notChecked, unsure } = read(piece, role, pointer, context)
      counters.escalate(1, 0)
      counters.add('model', performance.now() - from, findings.length > 0)
      // Many mild findings must not hide a grave one.
      const isGrave = findings.some(({ severity }) => severity === 'high')
      if (isGrave || transit.findings.length < MOST_FINDINGS) transit.findings.push(...findings)
      if (notChecked.length > 0 && transit.notChecked.length < MOST_FINDINGS)
        transit.notChecked.push(...notChecked)
      if (unsure) transit.unsure.push(unsure)
      return !isGrave
    }
  },
})

/** Models read a bounded stretch; a long text is shown to them piece by piece, so that no part of it goes unread. */
function* pieces(value: string): Generator<Stretch> {
  for (let at = 0; at === 0 || at + OVERLAP < value.length; at += PIECE)
    yield { value, start: at, end: Math.min(value.length, at + PIECE + OVERLAP) }
}

const PIECE = 32_000
const OVERLAP = 1000

/** Too short for a sentence. */
const SHORTEST = 16
const MOST_FINDINGS = 400

/** What agents and people read as prose. */
const READ: ReadonlySet<TextRole> = new Set([
  ...([
    'title',
    'description',
    'instructions',
    'schema',
    'annotation',
    'prompt-body',
    'resource-body',
  ] as const),
  ...([
    'result',
    'error',
    'log',
    'progress',
    'elicitation',
    'sampling',
    'completion',
    'meta',
    'key',
  ] as const),
])

/** The name of the definition that a place in a list stands in. */
function nameAt({ list, pointer: base }: Transit, pointer: string): string {
  if (!list) return ''
  const index = Number(pointer.slice(`${base}/result/${list.key}/`.length).split('/')[0])
  return stringField(list.items[index], 'name') ?? ''
}

/** “Change the account's password.” of `change_password` is no order to anybody: it says what the name says. */
function restatesName(text: string, name: string): boolean {
  if (text.length > LONGEST_RESTATED || name === '') return false
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
  const said = words.filter((word) => name.toLowerCase().includes(word.slice(0, 5)))
  return said.length > 0 && said.length >= 0.6 * words.length
}

const LONGEST_RESTATED = 80

function contextOf({ message }: Transit, server: string): TextContext {
  if (message?.method !== 'tools/call') return { server }
  const tool = stringField(message.request, 'name')
  const call = field(message.request, 'arguments')
  return { server, ...(tool !== undefined && { tool }), ...(call !== undefined && { call }) }
}
