import { setFlagsFromString } from 'node:v8'
import type * as Wasm from '@cedar-policy/cedar-wasm/nodejs'

export type NormJson = Wasm.PolicyJson
export type Schema = Wasm.SchemaJson<string>
export type SchemaType = Wasm.TypeOfAttribute<string>
export type CedarValue = Wasm.CedarValueJson
export type Entity = Wasm.TypeAndId

/** The only door to Cedar. */
export interface Cedar {
  /** Reads one statement of a policy. */
  readonly read: (statement: string) => NormJson | Fault
  readonly validate: (schema: Schema, statements: Readonly<Record<string, string>>) => Validation
  /** Conditions that will be asked often. Whatever their effect, each that holds is reported. */
  readonly prepare: (norms: Readonly<Record<string, NormJson>>) => Prepared
}

export interface Fault {
  readonly what: string
  /** In bytes of UTF-8. */
  readonly start: number
}

export interface Validation {
  readonly errors: readonly Located[]
  readonly warnings: readonly Located[]
}
export type Located = Fault & { readonly id: string }

export interface Question {
  readonly principal: Entity
  readonly action: Entity
  readonly resource: Entity
  readonly context: Readonly<Record<string, CedarValue>>
  /** What the three are members of, where a condition may ask. */
  readonly entities: readonly { readonly uid: Entity; readonly parents: readonly Entity[] }[]
}

export interface Prepared {
  /** Throws where Cedar cannot read the question. */
  readonly ask: (question: Question) => Answer
}

export interface Answer {
  readonly holds: readonly string[]
  /** Conditions that could not be evaluated. */
  readonly failed: readonly string[]
}

/** Takes about 80 ms with the first decision, and 25 MB: a guard does it when nobody waits. */
export async function loadCedar(): Promise<Cedar> {
  keepCallsWhole()
  const wasm = await withoutHaste(() => import('@cedar-policy/cedar-wasm/nodejs'))
  return {
    read: (statement) => {
      const answer = wasm.policyToJson(statement)
      return answer.type === 'success' ? answer.json : faultOf(answer.errors[0])
    },
    validate: (schema, statements) => validate(wasm, schema, statements),
    prepare: (norms) => prepare(wasm, norms),
  }
}

/**
 * The optimiser of Node 20 pastes calls of wasm into their callers, and then ends the process ("unreachable code", in
 * `DoComputeBuiltinContinuation`) when it has to take that back while such a call is under way. Seen within 20,000 decisions.
 */
function keepCallsWhole(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--no-turbo-inline-js-wasm-calls')
}

/**
 * Node 20 hands what runs a little to its optimiser: of Cedar so much that the first decision costs three times as long and
 * 40 MB more, for a few µs in each of thousands. What runs often is optimised as ever, and other modules at once.
 */
async function withoutHaste<T>(load: () => Promise<T>): Promise<T> {
  if (!process.versions.v8.startsWith('11.')) return load()
  setFlagsFromString('--wasm-tiering-budget=100000000')
  try {
    return await load()
  } finally {
    setFlagsFromString('--wasm-tiering-budget=1800000')
  }
}

export const isFault = (read: NormJson | Fault): read is Fault => 'what' in read

function validate(
  wasm: typeof Wasm,
  schema: Schema,
  statements: Readonly<Record<string, string>>,
): Validation {
  const answer = wasm.validate({ schema, policies: { staticPolicies: { ...statements } } })
  if (answer.type === 'failure') throw new Error(`Cedar: ${answer.errors[0]?.message ?? 'no validation'}`)
  const located = ({ policyId, error }: Wasm.ValidationError): Located => ({
    id: policyId,
    ...faultOf(error),
  })
  return {
    errors: answer.validationErrors.map(located),
    warnings: answer.validationWarnings.map(located),
  }
}

function faultOf(error: Wasm.DetailedError | undefined): Fault {
  const [place] = error?.sourceLocations ?? []
  const said = (error?.message ?? 'it is not Cedar')
    .replace(/^failed to parse policy from string: /, '')
    .replace(/^for policy `[^`]{0,300}`, /, '')
  const more = error?.help ?? place?.label
  return { what: more ? `${said} (${more})` : said, start: place?.start ?? 0 }
}

/**
 * Cedar keeps prepared sets by name and has no way to let one go, so all share a fixed number of names; who comes back
 * after its name was given away is prepared again.
 */
const SLOTS = 128
const owners: (object | undefined)[] = Array.from({ length: SLOTS })
const usedAt: number[] = Array.from({ length: SLOTS }, () => 0)
let uses = 0

function prepare(wasm: typeof Wasm, norms: Readonly<Record<string, NormJson>>): Prepared {
  // Cedar reports what decided: of permits beside forbids only the latter. So all are made forbids.
  const staticPolicies = Object.fromEntries(
    Object.entries(norms).map(([id, norm]) => [id, { ...norm, effect: 'forbid' as const }]),
  )
  const owner = {}
  let slot = -1
  const ask = ({ entities, ...question }: Question): Answer => {
    if (owners[slot] !== owner) {
      slot = usedAt.indexOf(Math.min(...usedAt))
      owners[slot] = undefined
      const answer = wasm.preparsePolicySet(`fairlead-${slot}`, { staticPolicies })
      if (answer.type === 'failure') throw new Error(`Cedar: ${answer.errors[0]?.message ?? 'no policy set'}`)
      owners[slot] = owner
    }
    usedAt[slot] = ++uses
    const answer = wasm.statefulIsAuthorized({
      ...question,
      preparsedPolicySetId: `fairlead-${slot}`,
      entities: entities.map(({ uid, parents }) => ({ uid, attrs: {}, parents: [...parents] })),
    })
    if (answer.type === 'failure') throw new Error(`Cedar: ${answer.errors[0]?.message ?? 'no answer'}`)
    const { reason, errors } = answer.response.diagnostics
    return { holds: reason, failed: errors.map(({ policyId }) => policyId) }
  }
  return { ask }
}
