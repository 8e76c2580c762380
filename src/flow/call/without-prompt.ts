import type { Finding } from '../../core/finding.ts'
import type { Considered } from './judge-call.ts'
import { privateOut } from './private-out.ts'
import { STRONG } from './strength.ts'
import { finding } from './told.ts'

/** Nobody told what the user said: only what has the marks of an attack on its face counts. */
export function withoutPrompt(call: Considered): readonly Finding[] {
  const { acts, read, values } = call
  for (const { ordered, pointer, role } of values) {
    if (ordered >= STRONG && role !== 'detail')
      return [
        finding(
          'flow/obeyed-order',
          'high',
          'high',
          pointer,
          'A value stood in a text that poses as orders to the agent',
        ),
        ...privateOut(call),
      ]
  }
  const isOrdered = read.orders.some(
    ({ actions, strength }) => strength >= STRONG && (actions & acts.actions) !== 0,
  )
  if (!isOrdered) return privateOut(call)
  return [
    finding(
      'flow/obeyed-order',
      'medium',
      'medium',
      '',
      'A text that poses as orders to the agent asks for such a call',
    ),
    ...privateOut(call),
  ]
}
