import { fail } from '../core/error.ts'
import type { Policy, PolicyRequest, PolicyVerdict } from '../core/policy.ts'
import type { Answer, Cedar, Prepared } from './cedar.ts'
import { contextOf, wantedBy, type Wanted } from './context.ts'
import { actionOf } from './facts.ts'
import { OddArgument } from './input-value.ts'
import type { CompilePattern, Norm, PolicyText } from './norm.ts'
import { patternHolds } from './pattern.ts'
import { readNorms } from './read-norms.ts'
import { resolve } from './resolve.ts'
import { isInScope, partiesOf, withoutScope, type Parties } from './scope.ts'

export interface NormPolicy extends Policy {
  readonly norms: readonly Norm[]
}

/** Reads all texts and puts them in force together; fails where one cannot be read. */
export function createPolicy(
  cedar: Cedar,
  texts: readonly PolicyText[],
  compilePattern?: CompilePattern,
): NormPolicy {
  const norms = tellApart(texts.flatMap((text) => readNorms(cedar, text, compilePattern)))
  return { norms, decide: deciderOf(cedar, norms) }
}

/** A name that we gave, by a line or a number, may be given twice; one that an author gave may not. */
function tellApart(norms: readonly Norm[]): readonly Norm[] {
  const seen = new Set<string>()
  return norms.map((norm) => {
    const isOurs =
      norm.pattern === undefined && (norm.isGenerated || norm.json.annotations?.['id'] === undefined)
    let { rule } = norm
    if (isOurs) for (let at = 2; seen.has(rule); at++) rule = `${norm.rule}-${at}`
    if (seen.has(rule)) {
      const { file, line, column } = norm.place
      const what = `another norm is called ${rule} already`
      fail('policy/unreadable', { file, line: String(line), column: String(column), what })
    }
    seen.add(rule)
    return { ...norm, rule }
  })
}

/** What one kind of request meets: shared by all whose scopes choose the same norms. */
interface Slice {
  readonly parties: Parties
  readonly met: Met
}

interface Met {
  readonly norms: readonly Norm[]
  readonly wanted: Wanted
  readonly hasParties: boolean
  /** Undefined where none of them has a condition. */
  readonly prepared: Prepared | undefined
}

const MOST_SLICES = 512
const MOST_ANSWERS = 1024
const LONGEST_KEY = 2048

function deciderOf(cedar: Cedar, norms: readonly Norm[]): Policy['decide'] {
  // A permit that lifts is an exception; it makes no list of all that may pass.
  const layersWithPermits = new Set(
    norms.flatMap(({ effect, layer, lifts }) => (effect === 'permit' && lifts.length === 0 ? [layer] : [])),
  )
  const slices = new Map<string, Slice>()
  const shared = new Map<string, Met>()
  const answers = new Map<string, Answer>()

  const sliceFor = (key: string, request: PolicyRequest): Slice => {
    const known = slices.get(key)
    if (known) return known
    const parties = partiesOf(request)
    const indexes = norms.flatMap(({ json }, at) => (isInScope(json, parties) ? [at] : []))
    const which = indexes.join()
    const met =
      shared.get(which) ??
      metBy(
        cedar,
        indexes.map((at) => norms[at]!),
      )
    keep(shared, which, met, MOST_SLICES)
    const slice = { parties, met }
    keep(slices, key, slice, MOST_SLICES)
    return slice
  }

  // What Cedar says follows from the question alone, so the same question need not be asked twice.
  const answerTo = (key: string, { met, parties }: Slice, request: PolicyRequest): Answer => {
    if (!met.prepared) return { holds: [], failed: [] }
    const patterns = met.norms.flatMap(({ pattern }) =>
      pattern && patternHolds(pattern, request.input) ? [pattern.id] : [],
    )
    const context = contextOf(request, met.wanted, patterns)
    const question = key + JSON.stringify(context)
    const known = answers.get(question)
    if (known) return known
    const { principal, action, resource } = parties
    const answer = met.prepared.ask({
      principal: principal.uid,
      action: action.uid,
      resource: resource.uid,
      context,
      entities: met.hasParties ? [principal, action] : [],
    })
    if (question.length <= LONGEST_KEY) keep(answers, question, answer, MOST_ANSWERS)
    return answer
  }

  return (request) => {
    try {
      const { principal, server, method, name, capabilities } = request
      const called = method === 'tools/call' ? name : undefined
      const key = JSON.stringify([principal, server, method, called, capabilities])
      const slice = sliceFor(key, request)
      const { holds, failed } = answerTo(key, slice, request)
      const { norms: met } = slice.met
      const broken = met.find((norm, at) => norm.effect === 'forbid' && failed.includes(String(at)))
      if (broken) return unanswered(broken, request)
      const holding = met.filter(({ json }, at) => json.conditions.length === 0 || holds.includes(String(at)))
      return resolve(holding, layersWithPermits, request)
    } catch (error) {
      return error instanceof OddArgument ? odd(request) : failedAltogether(request)
    }
  }
}

function metBy(cedar: Cedar, norms: readonly Norm[]): Met {
  const asked = norms.flatMap(({ json }, at) =>
    json.conditions.length === 0 ? [] : [[String(at), withoutScope(json)] as const],
  )
  return {
    norms,
    wanted: wantedBy(norms.map(({ reads }) => reads)),
    hasParties: norms.some(({ reads }) => reads.hasParties),
    prepared: asked.length === 0 ? undefined : cedar.prepare(Object.fromEntries(asked)),
  }
}

/** The oldest goes where there are too many. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  if (map.size >= most) for (const oldest of map.keys()) if (map.delete(oldest)) break
  map.set(key, value)
}

/** Who cannot judge does not let pass. */
function unanswered({ rule, layer, place }: Norm, request: PolicyRequest): PolicyVerdict {
  return {
    decision: 'block',
    tier: 'block',
    rule: 'policy/failed',
    layer,
    facts: [
      `${rule} could not be applied to ${actionOf(request)}: something it speaks of is not there, or of another type`,
    ],
    remedy: `Mend the norm at ${place.file}:${place.line}; \`fairlead policy check\` says how`,
  }
}

function odd(request: PolicyRequest): PolicyVerdict {
  return {
    decision: 'block',
    tier: 'block',
    rule: 'policy/odd-argument',
    layer: 'floor',
    facts: [
      `an argument of ${actionOf(request)} that a norm speaks of is not of the type its definition gives`,
    ],
    remedy: 'Send the arguments as the definition of the tool says',
  }
}

function failedAltogether(request: PolicyRequest): PolicyVerdict {
  return {
    decision: 'block',
    tier: 'block',
    rule: 'policy/failed',
    layer: 'floor',
    facts: [`Cedar could not read what is known of ${actionOf(request)}`],
    remedy: 'Please report it; --policy observe lets calls pass meanwhile',
  }
}
