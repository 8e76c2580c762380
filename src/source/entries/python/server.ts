import type { Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { basesOf, meantBy, type Meant } from './resolve.ts'
import type { Around } from './sites.ts'

const PROTOCOL = /(?:^|[._])(?:fast)?mcp/i
const DEEPEST = 6

/** Whether tools may be registered with it: a server of a library for MCP, or something whose making is out of sight. */
export function isServer(expression: Expression, around: Around, program: Program): boolean {
  return isServerLike(meantBy(expression, around, program), program, 0) ?? speaksProtocol(program)
}

/** Of a library for MCP by where it comes from; undefined: cannot be told. */
function isServerLike(meant: Meant | undefined, program: Program, depth: number): boolean | undefined {
  if (!meant || depth > DEEPEST) return undefined
  if (meant.kind === 'outside') return PROTOCOL.test(meant.path)
  if (meant.kind === 'value') {
    const { value, around } = meant
    const maker = value.kind === 'call' ? meantBy(value.callee, around, program) : undefined
    return maker?.kind === 'outside' ? PROTOCOL.test(maker.path) : undefined
  }
  if (meant.kind !== 'class') return undefined
  const bases = basesOf(meant.class).map((base) =>
    isServerLike(meantBy(base, meant.around, program), program, depth + 1),
  )
  if (bases.includes(true)) return true
  return bases.length === 0 || bases.includes(undefined) ? undefined : false
}

const known = new WeakMap<Program, boolean>()

export function speaksProtocol(program: Program): boolean {
  const before = known.get(program)
  if (before !== undefined) return before
  const speaks = program.modules.some(
    ({ language, body }) =>
      language === 'python' &&
      body.some((statement) => statement.kind === 'import' && PROTOCOL.test(statement.from)),
  )
  known.set(program, speaks)
  return speaks
}
