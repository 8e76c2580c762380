import { ALL, NONE, type Kinds } from '../flow/kinds.ts'
import { memberNode, nodeOf } from '../flow/nodes.ts'
import type { Span } from '../../core/source.ts'
import { type External, type Node, thingsOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'
import { whenMatching } from './pattern.ts'

const PLAIN = new Set(
  'enum nativeEnum literal number boolean bigint int float32 float64 uuid uuidv4 guid date datetime cuid cuid2 ulid nanoid ipv4 ipv6 iso stringbool'.split(
    ' ',
  ),
)
const WRAPPERS = new Set(
  'optional default nullable nullish describe min max trim nonempty catch meta readonly brand length refine superRefine transform pipe strict passthrough strip partial required extend merge toLowerCase toUpperCase array and'.split(
    ' ',
  ),
)

/** Is this a schema of a library that restrains what it lets through? */
export function isSchema({ external }: Value): boolean {
  return external !== undefined && rootOf(external).path.startsWith('zod')
}

/** `SCHEMA.parse(x)`: x, as far as the schema leaves it dangerous. */
export function parsedBy(schema: Value, given: Value, at: Span): Value {
  if (!given.node || !schema.external) return given
  return restrainedBy(schema.external, given.node, at, 0)
}

function restrainedBy(schema: External, node: Node, at: Span, depth: number): Value {
  const chain = chainOf(schema)
  const shape = chain.find(({ path }) => /\.(?:object|strictObject|looseObject)\(\)$/.test(path))?.args[0]
    ?.object
  if (shape && depth < 6) {
    const object = thingsOf(false)
    for (const [key, field] of shape.fields) {
      const member = memberNode(node, key, at)
      object.fields.set(
        key,
        field.external ? restrainedBy(field.external, member, at, depth + 1) : valueOf({ node: member }),
      )
    }
    return valueOf({ object })
  }
  const strips = cleanedBy(chain)
  if (strips === ALL) return UNKNOWN
  return strips === NONE
    ? valueOf({ node })
    : valueOf({ node: nodeOf({ what: 'parsed', at, from: [node], strips }) })
}

/** The calls of `z.string().regex(R).max(9)`, last first. */
function chainOf(schema: External): readonly External[] {
  const chain: External[] = []
  for (let at: External | undefined = schema; at && chain.length < 24; at = at.of)
    if (at.path.endsWith('()')) chain.push(at)
  return chain
}

export function cleanedBy(chain: readonly External[]): Kinds {
  let clean = NONE
  for (const { path, args } of chain) {
    const name = path.slice(path.lastIndexOf('.') + 1, -2)
    if (PLAIN.has(name)) return ALL
    const pattern = args[0]?.pattern
    if (name === 'regex' && pattern) clean |= whenMatching(pattern.source, pattern.flags, 'search').clean
    else if (!WRAPPERS.has(name) && name !== 'string') return clean
  }
  return clean
}

function rootOf(external: External): External {
  let at = external
  for (let depth = 0; at.of && depth < 40; depth += 1) at = at.of
  return at
}
