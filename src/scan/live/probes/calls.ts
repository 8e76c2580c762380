import type { Probe } from '../../../core/session.ts'
import type { Definition } from '../../../core/subject.ts'
import {
  field,
  isArray,
  isObject,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../../core/value.ts'
import { inferLabel } from '../../../flow/label/infer.ts'
import { look } from '../look.ts'
import { modernGuise, probeOf, type Probed, type Probing } from '../probing.ts'
import type { Talk } from '../talk.ts'
import { asProbe } from './errors.ts'

const MOST_CALLS = 5

/** Calls, where the user asked for it, what says that it reads only and looks like it; and hands back states that were changed. */
export async function callProbes(probing: Probing): Promise<Probed> {
  const { callSafe, plain, server, patient, open } = probing
  if (!callSafe)
    return {
      probes: [],
      notChecked: [
        { what: 'calls', reason: 'no tool was called; say --call-safe to call those that only read' },
      ],
    }
  const tools = plain.surface.tools.filter((tool) => isHarmless(server, tool)).slice(0, MOST_CALLS)
  if (tools.length === 0)
    return { probes: [], notChecked: [{ what: 'calls', reason: 'no tool both says and seems to read only' }] }
  const probes: Probe[] = []
  const opened = await open({})
  if ('why' in opened) return { probes, notChecked: [{ what: 'calls', reason: opened.why }] }
  await look(opened, modernGuise(probing) ?? probing.guise, server, patient, {
    more: async (talk) => {
      for (const tool of tools) probes.push(...(await callOne(talk, tool)))
      opened.sandboxed?.look('call')
    },
  })
  return { probes, notChecked: [] }
}

async function callOne({ ask }: Talk, tool: Definition): Promise<readonly Probe[]> {
  const params = { name: tool.name, arguments: argumentsFor(tool.json['inputSchema']) }
  const answer = await ask('tools/call', params)
  const probes = [asProbe('call', answer)]
  const state = stringField(answer.body, 'requestState')
  if (state === undefined || answer.kind !== 'result') return probes
  const inputResponses = declined(answer.body)
  const tampered = await ask('tools/call', { ...params, inputResponses, requestState: changed(state) })
  const isTold = tampered.kind === 'error' || field(tampered.body, 'isError') === true
  probes.push(
    probeOf(
      'state-tampered',
      tampered.kind === 'none' ? 'failed' : isTold ? 'refused' : 'accepted',
      undefined,
      tampered,
    ),
  )
  return probes
}

/** Hints alone are only what the server says of itself. */
function isHarmless(server: string, tool: Definition): boolean {
  const hints = tool.json['annotations']
  const says = field(hints, 'readOnlyHint') === true && field(hints, 'destructiveHint') !== true
  const { capabilities } = inferLabel(server, tool)
  return says && capabilities.every((each) => each === 'reads-private' || each === 'reads-untrusted')
}

/** The least that the schema asks for. */
export function argumentsFor(schema: JsonValue | undefined): JsonObject {
  const properties = field(schema, 'properties')
  const required = field(schema, 'required')
  if (!isObject(properties) || !isArray(required)) return {}
  const names = required.filter((name) => typeof name === 'string').slice(0, 30)
  return Object.fromEntries(names.map((name) => [name, valueFor(field(properties, name), 0)]))
}

function valueFor(schema: JsonValue | undefined, depth: number): JsonValue {
  const given = field(schema, 'default') ?? field(schema, 'const')
  if (given !== undefined) return given
  const choice = field(schema, 'enum')
  if (isArray(choice) && choice[0] !== undefined) return choice[0]
  const type = field(schema, 'type')
  const named = isArray(type) ? type[0] : type
  switch (typeof named === 'string' ? named : '') {
    case 'number':
    case 'integer': {
      const least = field(schema, 'minimum')
      return typeof least === 'number' ? least : 1
    }
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object':
      return depth > 3 ? {} : argumentsFor(schema)
    default:
      return 'example'
  }
}

function declined(body: JsonValue): JsonObject {
  const asked = field(body, 'inputRequests')
  const keys = isObject(asked) ? Object.keys(asked).slice(0, 20) : []
  return Object.fromEntries(keys.map((key) => [key, { action: 'decline' }]))
}

/** One character in the middle, so that it is as long and of the same alphabet. */
function changed(state: string): string {
  const at = Math.floor(state.length / 2)
  return state.slice(0, at) + (state[at] === 'A' ? 'B' : 'A') + state.slice(at + 1)
}
