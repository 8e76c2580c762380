import type { SourceKind } from '../../../core/source.ts'
import type { JsonObject } from '../../../core/value.ts'
import type { EntrySource } from '../../entry.ts'
import type { Function, Parameter } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { isRestrained, schemaOfType } from './model.ts'
import { lastName } from './constant.ts'
import type { Around } from './sites.ts'

export interface Arguments {
  readonly sources: readonly (EntrySource | undefined)[]
  readonly schema: JsonObject
  readonly restrained: ReadonlySet<string>
}

/** What a framework gives to the parameters of a decorated function, by their names and annotations. */
export function argumentsOf(made: Function, kind: SourceKind, around: Around, program: Program): Arguments {
  const properties: Record<string, JsonObject> = {}
  const required: string[] = []
  const restrained = new Set<string>()
  const sources = made.params.map((param): EntrySource | undefined => {
    const name = nameOf(param)
    if (name === undefined || isGivenByFramework(param)) return undefined
    const schema = schemaOfType(param.type, around, program, 0, param.default)
    properties[name] = schema
    if (!param.default && !param.isRest && param.isNamedRest !== true) required.push(name)
    if (isRestrained(schema)) restrained.add(name)
    for (const inner of restrainedMembers(schema)) restrained.add(inner)
    return { kind, isObject: isObjectLike(schema, param), name }
  })
  return { sources, schema: { type: 'object', properties, required }, restrained }
}

export function nameOf({ target }: Parameter): string | undefined {
  return target.kind === 'name' ? target.name : undefined
}

/** Members of an object that are restrained. */
export function restrainedMembers({ properties }: JsonObject): readonly string[] {
  if (typeof properties !== 'object' || properties === null) return []
  return Object.entries(properties)
    .filter(
      ([, schema]) => typeof schema === 'object' && schema !== null && isRestrained(schema as JsonObject),
    )
    .map(([name]) => name)
}

const INJECTED = /\b(?:Context|Depends|CurrentContext|ServerSession|RequestContext|BackgroundTasks)\b/

function isGivenByFramework({ type, default: value, target }: Parameter): boolean {
  if (type !== undefined && INJECTED.test(type)) return true
  if (value?.kind === 'call' && /^(?:Depends|CurrentContext|Inject|Security)$/.test(lastName(value.callee)))
    return true
  return type === undefined && target.kind === 'name' && (target.name === 'ctx' || target.name === 'context')
}

function isObjectLike(schema: JsonObject, { type, isRest, isNamedRest }: Parameter): boolean {
  return (
    isRest ||
    isNamedRest === true ||
    schema['type'] === 'object' ||
    (type !== undefined && Object.keys(schema).length === 0)
  )
}
