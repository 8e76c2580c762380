import type { SourceText } from '../../core/source.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Expression, Module } from '../program.ts'
import { memberIn, sitesIn } from '../shapes/sites.ts'
import { writtenOut } from './written-out.ts'

/** What servers call themselves and say of themselves, where they are made. */
export function serverWords(modules: readonly Module[]): readonly SourceText[] {
  return modules.flatMap((module) => {
    if (isElsewhere(module.path) || !MADE.test(module.text)) return []
    return sitesIn(module).calls.flatMap(({ call, name }) => {
      if (!SERVERS.has(name)) return []
      const [first, second] = call.args
      const keyword = (key: string): Expression | undefined =>
        call.keywords.find((one) => one.name === key)?.value
      return [
        ...said('name', first?.kind === 'object' ? memberIn(first, 'name') : (keyword('name') ?? first)),
        ...said('title', memberIn(first, 'title')),
        ...said(
          'instructions',
          memberIn(second, 'instructions') ?? memberIn(first, 'instructions') ?? keyword('instructions'),
        ),
      ]
    })
  })
}

const MADE = /Server|FastMCP/
const SERVERS: ReadonlySet<string> = new Set(['McpServer', 'Server', 'FastMCP', 'MCPServer'])

function said(role: SourceText['role'], value: Expression | undefined): readonly SourceText[] {
  const out = value && writtenOut(value)
  return typeof out === 'string' && value ? [{ role, value: out, at: value.at, tool: undefined }] : []
}
