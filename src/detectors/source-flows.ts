import type { Hit } from '../core/detector.ts'
import type { Severity } from '../core/severity.ts'
import type { SinkKind, SourceFacts, SourceFlow, SourceKind, SourceShape } from '../core/source.ts'

/** What callers choose: arguments of all kinds, and what comes in beside them. */
export const CALLERS: ReadonlySet<SourceKind> = new Set([
  'tool-argument',
  'prompt-argument',
  'resource-variable',
  'request-state',
  'header',
  'http-body',
  'elicitation',
  'sampling',
])

interface Rule {
  readonly sinks: readonly SinkKind[]
  readonly sources: ReadonlySet<SourceKind>
  readonly severity: Severity
  readonly message: (flow: SourceFlow) => string
  /** Flows of another rule. */
  readonly unless?: (flow: SourceFlow) => boolean
}

/** One hit for each flow of these kinds: lower where something lessens it, and for the record where no caller gets there. */
export function* flowHits({ flows }: SourceFacts, rule: Rule): Generator<Hit, void, undefined> {
  for (const [index, flow] of flows.entries()) {
    if (!rule.sinks.includes(flow.sink.kind) || !rule.sources.has(flow.source.kind)) continue
    if (rule.unless?.(flow)) continue
    yield {
      place: { pointer: `/flows/${index}` },
      severity: severityOf(flow, rule.severity),
      message: `${rule.message(flow)}${remarkOn(flow)}`,
    }
  }
}

/** The least that a check on the way leaves of it. */
const LESSENED: Readonly<Record<string, readonly [Severity, string]>> = {
  'redirect-unchecked': ['medium', 'the address is checked, but not where redirects lead'],
  'option-guard': ['low', 'options are kept out'],
  'prefix-only': ['medium', 'the check goes by how the text begins, which does not hold'],
  'name-only': ['medium', 'names of machines are checked, not the addresses they lead to'],
  'deny-list': ['medium', 'some signs are refused, which is no list of what is allowed'],
  'when-configured': ['medium', 'it is checked only where the configuration asks for it'],
  'whole-statement': ['medium', 'the caller gives the whole statement, as this may be meant'],
}

const ORDER: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical']

function severityOf({ reach, guards }: SourceFlow, severity: Severity): Severity {
  if (reach === 'elsewhere') return 'info'
  return guards
    .flatMap((guard) => lessened(guard)?.[0] ?? [])
    .reduce((least, one) => (ORDER.indexOf(one) < ORDER.indexOf(least) ? one : least), severity)
}

function remarkOn({ reach, guards }: SourceFlow): string {
  if (reach === 'elsewhere') return '; no caller gets there by MCP or HTTP'
  const remarks = guards.flatMap((guard) => lessened(guard)?.[1] ?? [])
  return remarks.length > 0 ? `; ${remarks.join('; ')}` : ''
}

function lessened(guard: string): readonly [Severity, string] | undefined {
  return Object.hasOwn(LESSENED, guard) ? LESSENED[guard] : undefined
}

/** Who chooses: for messages. */
export function whoGives({ source }: SourceFlow): string {
  return SAYS[source.kind]
}

const SAYS: Readonly<Record<SourceKind, string>> = {
  'tool-argument': 'An argument of a tool',
  'prompt-argument': 'An argument of a prompt',
  'resource-variable': 'A variable of a resource address',
  'request-state': 'State that the client sends back',
  header: 'A header of the request',
  'http-body': 'What an HTTP request holds',
  elicitation: 'An answer of the user',
  sampling: 'What a model wrote',
  secret: 'A secret of the server',
  environment: 'The whole environment or configuration',
  'foreign-content': 'What another machine answered',
  'stack-trace': 'A stack trace',
}

export function* shapeHits(
  { shapes }: SourceFacts,
  kind: SourceShape['kind'],
  message: string,
): Generator<Hit, void, undefined> {
  for (const [index, shape] of shapes.entries()) {
    if (shape.kind !== kind) continue
    const hit = { place: { pointer: `/shapes/${index}` }, message }
    yield shape.reach === 'elsewhere' ? { ...hit, severity: 'info' } : hit
  }
}
