import type { JsonObject } from '../../core/value.ts'
import type { TraceTool } from './trace-row.ts'

/**
 * The tools of a world, one on a line: `name | description | argument: what it means | …`, under the name of their server
 * after `#`. An argument's name says its type: `to` is text, `amount#` a number, `isPublic!` a boolean, `guests[]` a list of
 * texts; a `?` at the end says that it may be left out.
 */
export function toolsOf(table: string): TraceTool[] {
  let server = ''
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) server = line.slice(2)
    const [name = '', description = '', ...given] = line.split('|').map((part) => part.trim())
    return description === '' ? [] : [{ server, name, description, inputSchema: schemaOf(given.map(read)) }]
  })
}

export interface Argument {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean' | 'array'
  readonly description: string
  readonly isOptional: boolean
}

export function schemaOf(given: readonly Argument[]): JsonObject {
  const properties = Object.fromEntries(
    given.map(({ name, type, description }) => [
      name,
      { type, ...(type === 'array' && { items: { type: 'string' } }), description },
    ]),
  )
  return {
    type: 'object',
    properties,
    required: given.filter((one) => !one.isOptional).map(({ name }) => name),
  }
}

function read(part: string): Argument {
  const at = part.indexOf(':')
  const key = part.slice(0, at)
  const isOptional = key.endsWith('?')
  const bare = isOptional ? key.slice(0, -1) : key
  const [sign, type] = SIGNS.find(([end]) => bare.endsWith(end)) ?? ['', 'string' as const]
  const name = bare.slice(0, bare.length - sign.length)
  return { name, type, description: part.slice(at + 1).trim(), isOptional }
}

const SIGNS = [
  ['[]', 'array'],
  ['#', 'number'],
  ['!', 'boolean'],
] as const
