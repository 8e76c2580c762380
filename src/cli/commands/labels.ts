import { fail } from '../../core/error.ts'
import { visibleJson } from '../../core/visible-json.ts'
import { exposureOf, type Exposure, type FleetTool } from '../../flow/graph.ts'
import { dotOf } from '../../flow/graph/dot.ts'
import { createLabeller } from '../../flow/label.ts'
import { NO_OVERRIDES } from '../../flow/label/overrides.ts'
import { readOverrides } from '../../flow/label/read-overrides.ts'
import { coloursFor } from '../colour.ts'
import { defineCommand } from '../command.ts'
import { pinnedTools } from '../labels/pinned-tools.ts'
import { graphLines } from '../labels/print-graph.ts'
import { labelLines } from '../labels/print-labels.ts'
import { readTools } from '../labels/read-tools.ts'
import { writeAll } from '../output.ts'
import { plain } from '../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../state-dir.ts'
import { readText } from '../text-file.ts'
import { columnsOf } from '../wrap.ts'

export default defineCommand({
  name: 'labels',
  brief: 'Show what each tool can do, and how far it could be misused together',
  help: `Shows what tools can do, as far as their definitions tell, and why: read what is
private or what anybody may have written, send out, execute, destroy, spend,
write. Without FILE: the tools that guards approved.

  fairlead labels                     what is pinned in the state folder
  fairlead labels tools.json          the result of tools/list, or an object
                                      with a list of tools for each server
  fairlead labels --labels mine.json  with what you say of them yourself
  fairlead labels --graph             from outside text over private data and
                                      out again: chains, and what breaks them
  fairlead labels --dot               that graph, for Graphviz

A claim of a server adds a capability and never takes one away. What a file of
labels looks like: docs/labels.md

Exit code: 0; 3 if there is no tool.`,
  flags: {
    state: STATE_FLAG,
    labels: {
      kind: 'string',
      placeholder: 'FILE',
      brief: 'What you say of tools and servers yourself (JSON)',
    },
    graph: { kind: 'boolean', brief: 'Show chains from outside text to disclosure' },
    dot: { kind: 'boolean', brief: 'Print the graph for Graphviz' },
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  positional: {
    placeholder: 'FILE',
    brief: 'Tools to look at instead of those pinned',
    minimum: 0,
    maximum: 1,
  },
  async run(flags, [file], context) {
    if (flags.dot && flags.json) {
      fail('usage/bad-value', { what: '--dot', value: 'given with --json', expected: 'Give one of the two' })
    }
    const overrides =
      flags.labels === undefined
        ? NO_OVERRIDES
        : readOverrides(readText(flags.labels, context), plain(flags.labels))
    const labeller = createLabeller(overrides)
    const folder = stateFolder(flags.state, context)
    const servers = file === undefined ? pinnedTools(folder) : readTools(readText(file, context), plain(file))
    const tools = servers.flatMap(({ server, tools: own }) =>
      own.map((tool): FleetTool => ({ server, tool: tool.name, label: labeller(server, tool) })),
    )
    if (tools.length === 0) {
      const next =
        file === undefined ? '. Guard a server first, or give the result of tools/list as FILE' : ''
      context.stderr.write(`There is no tool in ${plain(file ?? folder)}${next}\n`)
      return 3
    }
    const columns = columnsOf(context)
    const colours = coloursFor(context)
    if (flags.dot) await writeAll(context.stdout, dotOf(exposureOf(tools)))
    else if (flags.graph)
      await writeAll(
        context.stdout,
        flags.json
          ? [`${visibleJson(graphJson(exposureOf(tools)))}\n`]
          : graphLines(exposureOf(tools), columns, colours),
      )
    else
      await writeAll(
        context.stdout,
        flags.json
          ? [`${visibleJson({ tools: tools.map(toolJson) })}\n`]
          : labelLines(tools, columns, colours),
      )
    return 0
  },
})

const toolJson = ({ server, tool, label }: FleetTool) => ({ server, tool, ...label })

const pathOf = ({ server, tool }: FleetTool): string => `${server}::${tool}`

function graphJson({ tools, roles, chains, chainsOverServers, score, shortest, cut }: Exposure) {
  return {
    tools: tools.length,
    ingest: roles.ingest.map(pathOf),
    collect: roles.collect.map(pathOf),
    disclose: roles.disclose.map(pathOf),
    chains,
    chainsOverServers,
    score,
    shortest: shortest.map((chain) => chain.map(pathOf)),
    cut: { role: cut.role ?? null, tools: cut.tools.map(pathOf), servers: cut.servers },
  }
}
