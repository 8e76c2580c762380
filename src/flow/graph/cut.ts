import type { FleetTool } from '../graph.ts'
import { ROLES, type Role } from './role.ts'

/** The fewest tools without which, or with a question to the user before which, no chain is left. */
export interface Cut {
  /** Undefined where there is no chain to break. */
  readonly role: Role | undefined
  readonly tools: readonly FleetTool[]
  /** The fewest servers without which no chain is left. */
  readonly servers: readonly string[]
}

/**
 * A cut of a graph in which every tool of one role leads to every tool of the next holds one role whole: as long as each
 * has a tool left, these three make a chain. So the smallest role is the minimum vertex cut, and no flow need be computed.
 */
export function smallestCut(roles: Readonly<Record<Role, readonly FleetTool[]>>): Cut {
  if (ROLES.some((role) => roles[role].length === 0)) return { role: undefined, tools: [], servers: [] }
  // Among equals what sends is best cut: there a question to the user shows what would leave.
  const lastFirst = ROLES.toReversed()
  const role = leastBy(lastFirst, (one) => roles[one].length)
  const byServers = leastBy(lastFirst, (one) => serversOf(roles[one]).length)
  return { role, tools: roles[role], servers: serversOf(roles[byServers]) }
}

function leastBy(roles: readonly Role[], size: (role: Role) => number): Role {
  return roles.reduce((best, role) => (size(role) < size(best) ? role : best))
}

const serversOf = (tools: readonly FleetTool[]): readonly string[] => [
  ...new Set(tools.map(({ server }) => server)),
]
