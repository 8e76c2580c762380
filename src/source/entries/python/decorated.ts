import type { SourceTool } from '../../../core/source.ts'
import type { Entry } from '../../entry.ts'
import type { Expression, Function } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { lastName, textOf } from './constant.ts'
import { meantBy } from './resolve.ts'
import { registered } from './registration.ts'
import { isServer } from './server.ts'
import type { Around, Call } from './sites.ts'

const KINDS: Readonly<Record<string, SourceTool['kind']>> = {
  tool: 'tool',
  prompt: 'prompt',
  resource: 'resource',
  resource_template: 'template',
  mcp_tool: 'tool',
  mcp_prompt: 'prompt',
  mcp_resource: 'resource',
}

/** `@mcp.tool`, `@server.tool(name='…')`, `@mcp.resource('x://{id}')`, `@mcp.prompt()`, `@mcp_tool()` of mixins. */
export function* decoratedEntries(made: Function, around: Around, program: Program): Generator<Entry> {
  for (const decorator of made.decorators) {
    const call = decorator.kind === 'call' ? decorator : undefined
    const callee = call ? call.callee : decorator
    const kind = kindOf(callee, call, around, program)
    if (!kind) continue
    const idiom = `@${lastName(callee)}`
    yield registered(kind, made, around, { call, around, idiom, at: decorator }, program)
  }
}

export function kindOf(
  callee: Expression,
  call: Call | undefined,
  around: Around,
  program: Program,
): SourceTool['kind'] | undefined {
  const name = lastName(callee)
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (!kind) return undefined
  if (
    callee.kind === 'member'
      ? !isServer(callee.of, around, program)
      : !isImportedMixin(callee, around, program)
  ) {
    return undefined
  }
  if (kind !== 'resource') return kind
  const address = textOf(
    call?.keywords.find((one) => one.name === 'uri')?.value ?? call?.args[0],
    around,
    program,
  )
  return address?.includes('{') ? 'template' : 'resource'
}

/** A bare `@tool` is other frameworks'. */
function isImportedMixin(callee: Expression, around: Around, program: Program): boolean {
  const meant = meantBy(callee, around, program)
  return meant?.kind === 'outside' && /(?:^|[._])(?:fast)?mcp/i.test(meant.path)
}
