import type { SourceTool, Span } from '../../../core/source.ts'
import type { KnownFunction, Known } from '../../constant/known.ts'
import { textIn } from '../../constant/known.ts'
import type { Entry, EntrySource } from '../../entry.ts'
import { jsonObjectOf } from './known-json.ts'
import { restrainedBy, schemaOf } from './schema.ts'

/** One thing that a server registers, as an idiom found it. */
export interface Registered {
  readonly kind: SourceTool['kind']
  readonly name: Known | undefined
  readonly description?: Known | undefined
  readonly title?: Known | undefined
  readonly mimeType?: Known | undefined
  readonly annotations?: Known | undefined
  readonly schema?: Known | undefined
  /** The framework holds calls to the schema; otherwise it is only advice for the caller. */
  readonly isChecked: boolean
  readonly handler: Known | undefined
  readonly sources: readonly (EntrySource | undefined)[]
  readonly at: Span
  readonly idiom: string
  readonly branch?: Entry['branch']
}

export type Taken = {
  readonly tool: Omit<SourceTool, 'does'>
  readonly entry: Entry | undefined
}

export function takeRegistered(registered: Registered, isElsewhere: (path: string) => boolean): Taken {
  const { kind, at, idiom, schema } = registered
  const handler = functionIn(registered.handler, 0)
  const tool = {
    kind,
    name: textIn(registered.name),
    description: textIn(registered.description),
    title: textIn(registered.title),
    mimeType: textIn(registered.mimeType),
    annotations: jsonObjectOf(registered.annotations),
    inputSchema: schema && schemaOf(schema),
    at,
    handler: handler?.function.at,
    idiom,
  }
  const entry = handler && {
    tool,
    handler: handler.function,
    module: handler.scope.module,
    sources: registered.sources,
    restrained: registered.isChecked && schema ? restrainedBy(schema) : NONE,
    reach: isElsewhere(at.file) ? ('elsewhere' as const) : ('surface' as const),
    branch: registered.branch,
  }
  return { tool, entry }
}

const NONE: ReadonlySet<string> = new Set()

/** The function itself, or the one that a wrapper from outside was given. */
export function functionIn(value: Known | undefined, depth: number): KnownFunction | undefined {
  if (!value || depth > 4) return undefined
  if (value.kind === 'function') return value
  if (value.kind === 'object')
    return functionIn(value.members.get('createTask') ?? value.members.get('handler'), depth + 1)
  if (value.kind !== 'outside') return undefined
  for (const arg of value.args ?? []) {
    const found = functionIn(arg, depth + 1)
    if (found) return found
  }
  return undefined
}
