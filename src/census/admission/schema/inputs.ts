import { z } from 'zod'
import { type SchemaVersion, wordOf } from './words.ts'

/** What users fill in: arguments, and pairs of name and value. */
export function inputsOf(version: SchemaVersion) {
  const word = (name: string): string => wordOf(name, version)
  const plain = {
    description: z.string().optional(),
    [word('isRequired')]: z.boolean().optional(),
    [word('isSecret')]: z.boolean().optional(),
    format: z.enum(['string', 'number', 'boolean', 'filepath']).optional(),
    value: z.string().optional(),
    default: z.string().optional(),
    placeholder: z.string().optional(),
    choices: z.array(z.string()).optional(),
  }
  const variables = z.record(z.string(), z.looseObject(plain)).optional()
  const pair = z.looseObject({ ...plain, variables, name: z.string().min(1) })
  const repeated = { [word('isRepeated')]: z.boolean().optional() }
  const hint = word('valueHint')
  const positional = z
    .looseObject({
      ...plain,
      ...repeated,
      variables,
      type: z.literal('positional'),
      [hint]: z.string().optional(),
    })
    .refine(
      (one: Readonly<Record<string, unknown>>) => one[hint] !== undefined || one['value'] !== undefined,
      `must have \`${hint}\` or \`value\``,
    )
  const named = z.looseObject({
    ...plain,
    ...repeated,
    variables,
    type: z.literal('named'),
    name: z.string().min(1),
  })
  return {
    pairs: z.array(pair).max(MOST),
    arguments: z.array(z.discriminatedUnion('type', [positional, named])).max(MOST),
    variables,
  }
}

const MOST = 500

/** How a server is spoken to: `local` by whoever started a package, `remote` over the network. */
export function transportsOf(version: SchemaVersion) {
  const { pairs, variables } = inputsOf(version)
  const url = version.checksAddresses
    ? z
        .string()
        .max(2_000)
        .regex(/^https?:\/\/\S{1,2000}$/, 'must begin with http:// or https://')
    : z.string().min(1).max(2_000)
  const over = <Name extends string>(type: Name) =>
    z.looseObject({
      type: z.literal(type),
      url,
      headers: pairs.optional(),
      variables: version.hasRemoteVariables ? variables : z.unknown().optional(),
    })
  const [http, sse] = [over('streamable-http'), over('sse')]
  return {
    local: z.discriminatedUnion('type', [z.looseObject({ type: z.literal('stdio') }), http, sse]),
    remote: z.discriminatedUnion('type', [http, sse]),
  }
}
