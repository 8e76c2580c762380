import type { Location } from '../core/scan.ts'
import type { FleetChain, Surface, ToolOfServer } from '../core/subject.ts'
import { exposureOf, type FleetTool } from '../flow/graph.ts'
import { createLabeller } from '../flow/label.ts'
import type { Item } from './item.ts'

/** A server whose definitions are known, and where it was declared. */
export interface Member {
  readonly surface: Surface
  readonly where: Location
}

/**
 * What one host can call together: its active servers, as far as their definitions are known. Each is judged among the
 * others, and with the ways out that begin at it.
 */
export function fleetItems(host: string, target: string, members: readonly Member[]): readonly Item[] {
  const chains = chainsOf(members.map(({ surface }) => surface))
  return members.map(({ surface, where }, index): Item => ({
    kind: 'fleet',
    subject: {
      own: surface,
      others: members.filter((_, other) => other !== index).map((member) => member.surface),
      chains: chains.filter(({ from }) => from.server === surface.server),
    },
    target,
    host,
    server: surface.server,
    locate: ({ pointer }) => ({ where: { ...where, pointer: undefined }, key: pointer }),
  }))
}

function chainsOf(surfaces: readonly Surface[]): readonly FleetChain[] {
  const labelOf = createLabeller()
  const tools = surfaces.flatMap(({ server, tools: own }) =>
    own.map((tool): FleetTool => ({ server, tool: tool.name, label: labelOf(server, tool) })),
  )
  const { shortest, roles } = exposureOf(tools, MOST_CHAINS * 20)
  // One tool that seems to do all three by itself is more often a label that says too much.
  const out = shortest
    .filter((chain) => new Set(chain).size > 1)
    .slice(0, MOST_CHAINS)
    .map(([from, over, to]): FleetChain => ({
      from: named(from),
      over: named(over),
      to: named(to),
      destroys: false,
    }))
  const destroyers = tools.filter(({ label }) => label.capabilities.includes('destroys'))
  const harm = roles.ingest
    .slice(0, 1)
    .flatMap((from) =>
      destroyers
        .slice(0, 1)
        .map((to): FleetChain => ({ from: named(from), over: named(from), to: named(to), destroys: true })),
    )
  return [...out, ...harm]
}

const MOST_CHAINS = 20

const named = ({ server, tool }: FleetTool): ToolOfServer => ({ server, tool })
