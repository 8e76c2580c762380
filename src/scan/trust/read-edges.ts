import { z } from 'zod'
import { fail } from '../../core/error.ts'
import type { TrustEdge } from './graph.ts'

const node = z
  .string()
  .max(700)
  .regex(/^(?:publisher|server|tool|auditor):./)

/** `audited-by` is not among them: that somebody was audited only the report shows, by its signature. */
const EDGE = z.strictObject({
  from: node,
  relation: z.enum(['publishes', 'offers', 'depends-on']),
  to: node,
})

const ENDS = {
  publishes: /^publisher:.* server:/s,
  offers: /^server:.* tool:/s,
  'depends-on': /^server:.* server:/s,
} as const

/** One edge to a line: `{"from":"server:npm:a@1.0.0","relation":"depends-on","to":"server:npm:b@2.0.0"}`. */
export function readEdges(text: string, file: string): readonly TrustEdge[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const where = `line ${index + 1}`
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      return fail('audit/unreadable', { file, where }, error)
    }
    const read = EDGE.safeParse(value)
    if (!read.success) return fail('audit/unreadable', { file, where })
    const { from, relation, to } = read.data
    return ENDS[relation].test(`${from} ${to}`) ? [read.data] : fail('audit/unreadable', { file, where })
  })
}
