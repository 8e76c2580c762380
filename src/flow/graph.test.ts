import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAPABILITIES, type Capability } from '../core/label.ts'
import { exposureOf, type FleetTool } from './graph.ts'
import { dotOf } from './graph/dot.ts'
import { rolesOf } from './graph/role.ts'

function fleetTool(path: string, ...capabilities: Capability[]): FleetTool {
  const [server = '', tool = ''] = path.split('::')
  return {
    server,
    tool,
    label: { capabilities, confidentiality: 'public', integrity: 'server', reasons: [] },
  }
}

const WEB = fleetTool('web::fetch', 'reads-untrusted', 'sends-out')
const FILES = fleetTool('files::read', 'reads-private')
const MAIL = fleetTool('mail::send', 'sends-out')
const INBOX = fleetTool('mail::inbox', 'reads-private', 'reads-untrusted')

test('chains are counted over all that ingest, collect and disclose, and divided by all tools', () => {
  const exposure = exposureOf([WEB, FILES, MAIL, INBOX, fleetTool('time::now')])
  expect(exposure.chains).toBe(2 * 2 * 2)
  expect(exposure.score).toBe(8 / 5)
  // Only inbox, inbox, send stays with one server.
  expect(exposure.chainsOverServers).toBe(7)
})

test('the shortest way is shown first', () => {
  const [first] = exposureOf([WEB, FILES, MAIL, INBOX]).shortest
  expect(new Set(first).size).toBe(2)
})

test('a tool that executes collects and discloses', () => {
  const shell = fleetTool('host::bash', 'executes')
  expect(exposureOf([fleetTool('web::search', 'reads-untrusted'), shell]).chains).toBe(1)
  expect(rolesOf(shell.label)).toEqual(['collect', 'disclose'])
})

test('where a role has no tool there is no chain and nothing to cut', () => {
  const { chains, cut, shortest } = exposureOf([FILES, MAIL])
  expect({ chains, cut, shortest }).toEqual({
    chains: 0,
    cut: { role: undefined, tools: [], servers: [] },
    shortest: [],
  })
})

describe('the smallest cut', () => {
  const fleets = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.subarray([...CAPABILITIES])), {
    maxLength: 7,
  })
  const toolsOf = (made: [string, Capability[]][]): FleetTool[] =>
    made.map(([server, capabilities], index) => fleetTool(`${server}::t${index}`, ...capabilities))
  const without = (tools: FleetTool[], gone: (tool: FleetTool) => boolean): number =>
    exposureOf(tools.filter((tool) => !gone(tool))).chains

  test('leaves no chain, and no smaller set of tools does', () => {
    fc.assert(
      fc.property(fleets, (made) => {
        const tools = toolsOf(made)
        const { cut } = exposureOf(tools)
        expect(without(tools, (tool) => cut.tools.includes(tool))).toBe(0)
        for (let set = 0; set < 2 ** tools.length; set++) {
          const gone = tools.filter((_, index) => (set >> index) & 1)
          if (gone.length < cut.tools.length)
            expect(without(tools, (tool) => gone.includes(tool))).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of servers leaves no chain either, and no smaller set of servers does', () => {
    fc.assert(
      fc.property(fleets, (made) => {
        const tools = toolsOf(made)
        const { cut } = exposureOf(tools)
        expect(without(tools, ({ server }) => cut.servers.includes(server))).toBe(0)
        for (const gone of [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c']])
          if (gone.length < cut.servers.length)
            expect(without(tools, ({ server }) => gone.includes(server))).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

test('a name from a server cannot break out of the graph for Graphviz', () => {
  const evil = fleetTool('web::x"]; evil [label="\n', 'reads-untrusted')
  const dot = [...dotOf(exposureOf([evil, FILES, MAIL]))].join('')
  expect(dot).toContain('[label="web::x?]; evil [label=??"]')
  expect(dot).toContain('ingest -> collect -> disclose')
})

test('a large fleet is judged in bounds', () => {
  const tools = Array.from({ length: 3000 }, (_, index) =>
    fleetTool(`s${index % 50}::t${index}`, ...CAPABILITIES),
  )
  const { chains, shortest } = exposureOf(tools)
  expect(chains).toBe(3000 ** 3)
  expect(shortest).toHaveLength(10)
})
