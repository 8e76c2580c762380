import type { FleetTool } from '../graph.ts'
import type { Role } from './role.ts'

/** Ingestion, collection, disclosure; the same tool may stand in more than one place. */
export type Chain = readonly [FleetTool, FleetTool, FleetTool]

type InRoles = Readonly<Record<Role, readonly FleetTool[]>>

export function countChains({ ingest, collect, disclose }: InRoles): { all: number; overServers: number } {
  const all = ingest.length * collect.length * disclose.length
  let within = 0
  const [of, others] = [perServer(ingest), [perServer(collect), perServer(disclose)]]
  for (const [server, count] of of)
    within += others.reduce((product, map) => product * (map.get(server) ?? 0), count)
  return { all, overServers: all - within }
}

function perServer(tools: readonly FleetTool[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { server } of tools) counts.set(server, (counts.get(server) ?? 0) + 1)
  return counts
}

/** Bounded: from a large fleet only the plainest of each role are combined. */
export function shortestChains({ ingest, collect, disclose }: InRoles, most: number): readonly Chain[] {
  const ways: { readonly chain: Chain; readonly rank: number }[] = []
  const outlets = disclose.toSorted((a, b) => plainness(a) - plainness(b)).slice(0, MOST_COMBINED)
  for (const first of leading(ingest, collect))
    for (const second of leading(collect, ingest, outlets))
      for (const third of outlets)
        ways.push({
          chain: [first, second, third],
          rank: new Set([first, second, third]).size * 10 + plainness(third),
        })
  // Sorting is stable: of equals the order of the fleet decides.
  return ways
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ chain }) => chain)
}

/** Those that play another role too make the shortest ways. */
function leading(
  tools: readonly FleetTool[],
  ...others: readonly (readonly FleetTool[])[]
): readonly FleetTool[] {
  const also = (tool: FleetTool): number => others.filter((list) => list.includes(tool)).length
  return tools.toSorted((a, b) => also(b) - also(a)).slice(0, MOST_COMBINED)
}

function plainness({ label }: FleetTool): number {
  return { message: 0, address: 1, query: 3, none: 2 }[label.sendsOut ?? 'none']
}

const MOST_COMBINED = 24
