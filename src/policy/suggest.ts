import { isArray, isObject, type JsonValue } from '../core/value.ts'
import { inputTypes } from './input-type.ts'
import { action, quoted } from './quoted.ts'
import type { RecordedCall } from './recorded-call.ts'
import { toolAction, type PolicyTool } from './schema.ts'

export interface Suggestion {
  /** Permits for what was seen: as a layer, they let pass nothing else. */
  readonly text: string
  readonly learned: number
  /** Calls that norms objected to when they were made: nothing is learned from them. */
  readonly passedOver: number
}

/** The least that recorded calls needed, as Cedar. It can only narrow: what other layers forbid stays forbidden. */
export function suggest(calls: Iterable<RecordedCall>, tools: readonly PolicyTool[] = []): Suggestion {
  const seen = new Map<string, Seen>()
  let [learned, passedOver] = [0, 0]
  for (const call of calls) {
    if (call.decided && call.decided.decision !== 'allow') {
      passedOver += 1
      continue
    }
    learned += 1
    const { server, method, name } = call.request
    const id = method === 'tools/call' && name !== undefined ? toolAction({ server, name }) : method
    const key = JSON.stringify([id, server])
    const tool = seen.get(key) ?? { id, server, calls: 0, values: new Map() }
    seen.set(key, tool)
    tool.calls += 1
    learn(tool, call)
  }
  const types = new Map(tools.map((tool) => [toolAction(tool), inputTypes(tool.inputSchema)]))
  const ids = new Set<string>()
  const permits = [...seen.values()]
    .toSorted((one, other) => one.id.localeCompare(other.id) || one.server.localeCompare(other.server))
    .map((tool) => permitFor(tool, types.get(tool.id)?.fields, ids))
  return { text: permits.join('\n'), learned, passedOver }
}

interface Seen {
  readonly id: string
  readonly server: string
  calls: number
  /** By argument: what it was, `undefined` once that was too much or no such thing as a norm can list. */
  readonly values: Map<string, Set<string | number | boolean> | undefined>
}

const MOST_VALUES = 8
const LONGEST_VALUE = 100
const FEWEST_CALLS = 5

function learn({ values }: Seen, { request: { input }, cut }: RecordedCall): void {
  if (!isObject(input)) return
  for (const [name, value] of Object.entries(input)) {
    if (values.has(name) && values.get(name) === undefined) continue
    const known = values.get(name) ?? new Set()
    const isCut = cut.some((pointer) => pointer === `/${name}` || pointer.startsWith(`/${name}/`))
    if (isCut || !isListable(value)) values.set(name, undefined)
    else values.set(name, known.size < MOST_VALUES || known.has(value) ? known.add(value) : undefined)
  }
}

function isListable(value: JsonValue): value is string | number | boolean {
  if (isArray(value) || isObject(value) || value === null) return false
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value === 'boolean' || (value.length <= LONGEST_VALUE && !/\[secret:|\p{C}/u.test(value))
}

type Fields = ReturnType<typeof inputTypes>['fields']

function permitFor(
  { id, server, calls, values }: Seen,
  fields: Fields | undefined,
  ids: Set<string>,
): string {
  const tests = [...values].flatMap(([name, few]) => {
    // Few values of few calls say nothing, and as many values as calls are no habit.
    if (few === undefined || calls < FEWEST_CALLS || few.size * 2 > calls) return []
    if (name.startsWith('__') || !fitsType(few, fields, name)) return []
    const attribute = `context.input[${quoted(name)}]`
    const list = [...few]
      .map((value) => (typeof value === 'string' ? quoted(value) : String(value)))
      .toSorted()
    const has = `context.input has ${quoted(name)}`
    return [`  ((${has} && [${list.join(', ')}].contains(${attribute})) || !(${has}))`]
  })
  const when = tests.length === 0 ? '' : `\nwhen {\n${tests.join(' &&\n')}\n}`
  return `@id("${idFor(id, server, ids)}") @because("Seen ${calls === 1 ? 'once' : `${calls} times`}.")
permit (principal, action == ${action(id)}, resource == Server::${quoted(server)})${when};
`
}

/** Values of one kind, of which the definition of the tool says the same; Cedar has no set of fractions by value. */
function fitsType(
  values: ReadonlySet<string | number | boolean>,
  fields: Fields | undefined,
  name: string,
): boolean {
  const kinds = new Set([...values].map((value) => typeof value))
  if (kinds.size !== 1) return false
  const [kind] = kinds
  const said = fields?.get(name)?.type.kind
  if (fields && fields.size > 0 && said === undefined) return false
  return (
    said === undefined || { string: 'String', number: 'Long', boolean: 'Boolean' }[kind as 'string'] === said
  )
}

function idFor(action: string, server: string, ids: Set<string>): string {
  const words =
    (action.includes('::') ? action : `${server} ${action}`).toLowerCase().match(/[a-z0-9]{1,30}/g) ?? []
  const stem = words.join('-').slice(0, 50) || 'tool'
  let id = stem
  for (let at = 2; ids.has(id); at++) id = `${stem}-${at}`
  ids.add(id)
  return id
}
