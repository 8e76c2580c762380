import { z } from 'zod'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import { parseToolCall } from '../riskcue/tool-call.ts'
import { PLAN } from './trial.ts'

/** What a model did with the prompt of a GRPO row: the calls it made, and what it said at the end. */
export interface Rollout {
  readonly trial: z.infer<typeof ROW>['label']['trial']
  readonly calls: readonly { readonly server: string; readonly tool: string; readonly input: JsonObject }[]
  readonly told: string
}

/** The row, or why it is none. A completion is one reply, or all of the model's replies in order. */
export function asRollout(value: JsonValue): Rollout | string {
  const read = ROW.safeParse(value)
  if (!read.success) return 'label is no trial as a grpo row of dataset export has it, or completion no text'
  const { label, completion } = read.data
  const replies = typeof completion === 'string' ? [completion] : completion.flatMap(repliesIn)
  const calls = replies.map(parseToolCall)
  return {
    trial: label.trial,
    calls: calls.flatMap((call) =>
      call ? [{ server: call.server, tool: call.tool, input: call.tool_params }] : [],
    ),
    told: replies.findLast((_reply, at) => calls[at] === undefined) ?? '',
  }
}

/** Rows of both kinds may stand in one file. */
export function isRollout(value: JsonValue): boolean {
  return LABEL.safeParse(value).success
}

function repliesIn(turn: string | z.infer<typeof MESSAGE>): readonly string[] {
  if (typeof turn === 'string') return [turn]
  return turn.role === 'assistant' ? [turn.content] : []
}

const LONGEST = 64 * 1024
const MOST_TURNS = 400
const MESSAGE = z.object({ role: z.string(), content: z.string().max(LONGEST) })
const LABEL = z.looseObject({ label: z.looseObject({ trial: z.unknown() }) })
const ROW = z.object({
  label: z.object({
    trial: PLAN.extend({
      resolution: z.enum(['first-wins', 'last-wins', 'namespaced', 'refuse-duplicates']),
      transport: z.enum(['stdio', 'http']),
      era: z.enum(['legacy', 'modern']),
    }),
  }),
  completion: z.union([
    z.string().max(LONGEST),
    z.array(z.union([z.string().max(LONGEST), MESSAGE])).max(MOST_TURNS),
  ]),
})
