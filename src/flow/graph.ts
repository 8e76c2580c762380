import type { ToolLabel } from '../core/label.ts'
import { smallestCut, type Cut } from './graph/cut.ts'
import { countChains, shortestChains, type Chain } from './graph/chains.ts'
import { ROLES, rolesOf, type Role } from './graph/role.ts'

export interface FleetTool {
  readonly server: string
  readonly tool: string
  readonly label: ToolLabel
}

/** How far what is brought in from outside could lead what is private out again, over all tools that one agent may call. */
export interface Exposure {
  readonly tools: readonly FleetTool[]
  readonly roles: Readonly<Record<Role, readonly FleetTool[]>>
  /** Ways in which one tool brings text in, one collects and one discloses; a tool may do more than one of these. */
  readonly chains: number
  readonly chainsOverServers: number
  /** Chains for each tool there is (MCP-UPD, arXiv 2509.06572). */
  readonly score: number
  /** Fewest tools first, and of those the ones that leave most plainly. */
  readonly shortest: readonly Chain[]
  readonly cut: Cut
}

/** All tools of a fleet meet in one context, so each that ingests leads to each that collects, and so on. */
export function exposureOf(tools: readonly FleetTool[], most = MOST_SHOWN): Exposure {
  const played = tools.map((tool) => ({ tool, roles: rolesOf(tool.label) }))
  const inRole = (role: Role): readonly FleetTool[] =>
    played.flatMap(({ tool, roles }) => (roles.includes(role) ? [tool] : []))
  const [ingest, collect, disclose] = ROLES.map(inRole) as [FleetTool[], FleetTool[], FleetTool[]]
  const roles = { ingest, collect, disclose }
  const { all, overServers } = countChains(roles)
  return {
    tools,
    roles,
    chains: all,
    chainsOverServers: overServers,
    score: tools.length === 0 ? 0 : all / tools.length,
    shortest: shortestChains(roles, most),
    cut: smallestCut(roles),
  }
}

const MOST_SHOWN = 10
