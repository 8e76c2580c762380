import { canonicalJson } from '../../core/canonical.ts'
import type { SampleSurface } from '../../core/sample.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import type { LabTrial } from './trial.ts'

/** A text that an agent was given to read. */
export interface Given {
  readonly read: string
  readonly server: string
  readonly surface: SampleSurface
  readonly text: string
  readonly lure: 'whole' | 'cut' | undefined
  /** What it stands for, in any trial of this world: its twin stands for the same. */
  readonly place: string
  /** Whether the agent had already been led astray. */
  readonly isAfter: boolean
  readonly user: string
  readonly more?: { readonly tool_name: string; readonly inputSchema: JsonValue }
}

/** All of a trial, in order: definitions, then what was read. The agent's own words are none of it. */
export function* givenTo({ plan, offered = [], reads, steps }: LabTrial): Generator<Given> {
  const user = reads.find(({ from }) => from === 'user')?.text ?? ''
  const world = `${plan.environment} ${plan.seed}`
  for (const { server, name, description, inputSchema = EMPTY, lure } of offered)
    yield {
      read: 'definition',
      server,
      surface: 'tool_description',
      text: [description, ...proseIn(inputSchema)].join('\n'),
      lure,
      place: `${world} definition ${server} ${name}`,
      isAfter: false,
      user,
      more: { tool_name: name, inputSchema },
    }
  let step = 0
  let isAfter = false
  for (const { from, server, text, lure } of reads) {
    const isResult = from === 'result' || from === 'error'
    const call = isResult ? steps[step++] : undefined
    // What a bent call brings back was brought about by the attacker.
    isAfter ||= call !== undefined && call.origin !== 'task'
    const surface = surfaceOf(from, server)
    const what = call ? `${call.tool} ${canonicalJson(call.input)}` : plan.task
    if (surface && text.trim() !== '')
      yield {
        read: from,
        server,
        surface,
        text,
        lure,
        place: `${world} ${from} ${server} ${what}`,
        isAfter,
        user,
      }
  }
}

const EMPTY: JsonObject = { type: 'object' }

function surfaceOf(from: string, role: string): SampleSurface | undefined {
  if (from !== 'history') return SURFACE_OF[from]
  return role === 'tool' ? 'tool_response' : role === 'user' ? 'user_prompt' : undefined
}

const SURFACE_OF: Readonly<Record<string, SampleSurface>> = {
  result: 'tool_response',
  error: 'tool_response',
  instructions: 'indirect_content',
  resource: 'indirect_content',
  prompt: 'indirect_content',
  question: 'indirect_content',
  log: 'log',
  user: 'user_prompt',
}

/** The words in a schema that are written for whoever reads it. */
function proseIn(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: JsonValue) => proseIn(each))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (PROSE.has(key) ? stringsIn(each) : proseIn(each)))
}

const PROSE = new Set(['description', 'title', 'default', 'const', 'examples', 'enum', '$comment'])

function stringsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap((each: JsonValue) => stringsIn(each)) : proseIn(value ?? null)
}
