import type { Finding } from '../../core/finding.ts'
import type { ToolLabel } from '../../core/label.ts'
import type { PolicyRequest } from '../../core/policy.ts'
import type { Match } from '../../core/provenance.ts'
import type { Definition } from '../../core/subject.ts'
import type { JsonValue } from '../../core/value.ts'
import { judgeCall } from '../../flow/call/judge-call.ts'
import { judgeLive } from '../../flow/guardian/live.ts'
import type { Recollection } from '../flows.ts'
import { boundedCopy } from './bounded-copy.ts'
import { pastOf } from './past.ts'
import { scalars } from './scalars.ts'

/** One thing that an agent wants done: by a server, or by a tool of its host. */
export interface Wanted {
  /** `host` for a tool that is built into the host. */
  readonly server: string
  readonly method: string
  readonly name: string
  readonly input: JsonValue
  /** As approved; undefined where it was never listed. */
  readonly definition: Definition | undefined
  readonly label: ToolLabel
  readonly principal: PolicyRequest['principal']
  /** Unix milliseconds. */
  readonly at: number
  /** Calling it twice is as good as once. */
  readonly isIdempotent?: boolean
  /** Names of the tools its server lists now; undefined where it was never asked. */
  readonly knownTools?: readonly string[] | undefined
  /** Where the agent works, where a host says so. */
  readonly folder?: string | undefined
}

export interface Weighed {
  /** Places are JSON Pointers into the input. */
  readonly findings: readonly Finding[]
  readonly matches: readonly Match[]
  /** What it is called with, cut to what the trail may keep. */
  readonly kept: JsonValue
  readonly request: PolicyRequest
}

/** The one place that judges a call, whoever carries it: where its values came from, whose idea it is, what policy may ask. */
export function weighCall(wanted: Wanted, { trail, memory }: Recollection): Weighed {
  const { server, method, name, input, definition, label, at, folder } = wanted
  const matches = memory.recall(scalars(input), `${server}::${name}`)
  const entries = trail.entries()
  const judged = judgeCall({
    server,
    tool: name,
    definition,
    label,
    arguments: input,
    trail: entries,
    matches,
    folder,
  })
  const kept = boundedCopy(input)
  const live =
    method === 'tools/call'
      ? judgeLive({
          server,
          tool: name,
          arguments: kept,
          capabilities: label.capabilities,
          isIdempotent: wanted.isIdempotent ?? false,
          at,
          trail: entries,
          knownTools: wanted.knownTools,
          isLed: judged.findings.length === 0,
        })
      : []
  const findings = [...judged.findings, ...live]
  return {
    findings,
    matches,
    kept,
    request: {
      principal: wanted.principal,
      server,
      method,
      name,
      capabilities: label.capabilities,
      input,
      ...(definition && { inputSchema: definition.json['inputSchema'] ?? {} }),
      flow: judged.flow,
      findings,
      past: pastOf(entries),
      time: at,
    },
  }
}
