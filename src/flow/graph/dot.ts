import type { Exposure, FleetTool } from '../graph.ts'
import { ROLES, type Role } from './role.ts'

/** The graph for Graphviz. A point stands between two roles for all edges of each to each, which would be too many to see. */
export function* dotOf({ roles, cut }: Exposure): Generator<string> {
  const ids = new Map<FleetTool, string>()
  for (const tool of new Set(ROLES.flatMap((role) => roles[role]))) ids.set(tool, `t${ids.size}`)
  const cutTools = new Set(cut.tools)
  yield 'digraph fleet {\n  rankdir=LR\n  node [shape=box]\n'
  for (const [tool, id] of ids)
    yield `  ${id} [label=${quoted(`${tool.server}::${tool.tool}`)}${cutTools.has(tool) ? ' penwidth=3' : ''}]\n`
  for (const role of ROLES) yield `  ${role} [shape=ellipse label=${quoted(ROLE_WORDS[role])}]\n`
  for (const role of ROLES) for (const tool of roles[role]) yield `  ${ids.get(tool)} -> ${role}\n`
  yield '  ingest -> collect -> disclose [style=bold]\n}\n'
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  ingest: 'bring in what anybody wrote',
  collect: 'read what is private',
  disclose: 'send out',
}

/** What could end the string or steer whatever shows it is left out. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<>{}|]|[^\P{C}]/gu, '?').slice(0, 200)}"`
}
