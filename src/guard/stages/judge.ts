import type { TextContext } from '../../core/judge.ts'
import type { TextRole } from '../../core/subject.ts'
import { field, stringField } from '../../core/value.ts'
import { OVERDUE } from '../detection.ts'
import { eachLeaf } from '../each-leaf.ts'
import { defineStage } from '../stage.ts'
import type { Transit } from '../transit.ts'

/** Shows what a server says to the model. What the model is unsure of is left to the arbiter, before the decision. */
export default defineStage({
  name: 'judge',
  deadline: 2000,
  run(transit, { cascade, counters, server }) {
    if (!cascade || transit.from === 'client') return
    const context = contextOf(transit, server)
    eachLeaf(transit, (value, role, pointer) => {
      if (transit.isLate || value.length < SHORTEST || !READ.has(role)) return
      const from = performance.now()
      if (from >= transit.until) {
        transit.isLate = true
        transit.notChecked.push(OVERDUE)
        return
      }
      const { findings, notChecked, unsure } = cascade.read(value, role, pointer, context)
      counters.escalate(1, 0)
      counters.add('model', performance.now() - from, findings.length > 0)
      if (findings.length > 0 && transit.findings.length < MOST_FINDINGS) transit.findings.push(...findings)
      if (notChecked.length > 0 && transit.notChecked.length < MOST_FINDINGS)
        transit.notChecked.push(...notChecked)
      if (unsure && transit.unsure.length < MOST_FINDINGS) transit.unsure.push(unsure)
    })
  },
})

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

function contextOf({ message }: Transit, server: string): TextContext {
  if (message?.method !== 'tools/call') return { server }
  const tool = stringField(message.request, 'name')
  const call = field(message.request, 'arguments')
  return { server, ...(tool !== undefined && { tool }), ...(call !== undefined && { call }) }
}
