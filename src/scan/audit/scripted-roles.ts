import type { Definition, Surface } from '../../core/subject.ts'
import { field, isObject, stringField, type JsonObject } from '../../core/value.ts'
import { argumentsFor } from '../live/probes/calls.ts'
import { KNOWLEDGE } from './knowledge.ts'
import type { Move, Roles } from './roles.ts'

/** Roles that need no language model: every text parameter is tried with what its name suggests. */
export function scriptedRoles(): Roles {
  let plan: readonly Move[] | undefined
  return {
    hacker: async ({ surface, tried }) => {
      plan ??= planFor(surface)
      return plan[tried.length]
    },
    auditor: async ({ weakness }) => KNOWLEDGE[weakness],
    supervisor: async (_, { vulnerability, remediation }) => ({ vulnerability, remediation }),
  }
}

/** What is stored must come before what reads it back; what asks for nothing is asked last. */
function planFor({ tools }: Surface): readonly Move[] {
  const texts = tools.flatMap((tool) => movesOf(tool))
  const plain = tools.map((tool) => callOf(tool, {}))
  return [...texts, ...plain]
}

function movesOf(tool: Definition): readonly Move[] {
  const properties = field(tool.json['inputSchema'], 'properties')
  if (!isObject(properties)) return []
  return Object.entries(properties)
    .filter(([, schema]) => stringField(schema, 'type') === 'string' && field(schema, 'enum') === undefined)
    .slice(0, 8)
    .flatMap(([name]) => luresFor(name).map((lure) => callOf(tool, { [name]: lure })))
}

const BY_NAME: readonly (readonly [RegExp, readonly string[]])[] = [
  [/path|file|folder|dir|location/i, ['{{KEY_FILE}}', '{{KEY_FILE_UP}}', 'x{{SHELL_INNER}}']],
  [/url|uri|link|endpoint|webhook|address/i, ['{{CALL_BACK}}', 'file://{{KEY_FILE}}']],
  [/content|text|body|note|message|comment|description/i, ['{{ORDER}}']],
  [
    /command|cmd|host|branch|ref|name|query|pattern|target|domain/i,
    ['x{{SHELL}}', 'x{{SHELL_INNER}}', '{{KEY_FILE_UP}}'],
  ],
]

function luresFor(name: string): readonly string[] {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? ['x{{SHELL}}', '{{KEY_FILE_UP}}']
}

function callOf(tool: Definition, given: JsonObject): Move {
  const input = { ...argumentsFor(tool.json['inputSchema']), ...given }
  return { method: 'tools/call', params: { name: tool.name, arguments: input } }
}
