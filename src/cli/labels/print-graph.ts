import type { Exposure, FleetTool } from '../../flow/graph.ts'
import { ROLE_WORDS } from '../../flow/graph/dot.ts'
import { ROLES } from '../../flow/graph/role.ts'
import type { Colours } from '../colour.ts'
import { plain } from '../../core/plain.ts'
import { hang } from '../wrap.ts'

/** How far text from outside could lead private things out, and what would break it. */
export function* graphLines(exposure: Exposure, columns: number, colours: Colours): Generator<string> {
  const { tools, roles, chains, chainsOverServers, score, shortest, cut } = exposure
  const say = (label: string, text: string): string => `${hang(label, text, columns)}\n`
  yield say(
    '',
    `${counted(tools.length, 'tool')} of ${counted(new Set(tools.map(({ server }) => server)).size, 'server')}`,
  )
  for (const role of ROLES) {
    yield `\n${colours.strong(`Can ${ROLE_WORDS[role]} (${roles[role].length})`)}\n`
    for (const tool of roles[role].slice(0, MOST_TOOLS)) yield say('  ', named(tool))
    const left = roles[role].length - MOST_TOOLS
    if (left > 0) yield say('  ', `… and ${left} more (--json lists them)`)
  }
  yield '\n'
  if (chains === 0) {
    yield say('', colours.good('No chain: nothing that is brought in can lead private things out.'))
    return
  }
  yield say(
    '',
    `Exposure ${score.toFixed(2)}: ${counted(chains, 'chain')} over ${counted(tools.length, 'tool')}, ${chainsOverServers} of them over more than one server`,
  )
  yield `\n${colours.strong('Shortest ways out')}\n`
  for (const chain of shortest)
    yield say(
      '  ',
      chain
        .filter((tool, index) => tool !== chain[index - 1])
        .map(named)
        .join(' → '),
    )
  yield `\n${colours.strong('Smallest cut')}\n`
  yield say('  ', `Ask before, or leave out, ${counted(cut.tools.length, 'tool')}:`)
  for (const tool of cut.tools) yield say('    ', named(tool))
  yield say(
    '  ',
    `By servers: leave out ${cut.servers.map((server) => plain(server === '' ? '(no name)' : server)).join(', ')}`,
  )
}

const MOST_TOOLS = 20

const named = ({ server, tool }: FleetTool): string => plain(server === '' ? tool : `${server}::${tool}`)

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
