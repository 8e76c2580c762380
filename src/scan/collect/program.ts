import type { LedgerRow, Location } from '../../core/scan.ts'
import type { SourceFacts, SourceTool, Span } from '../../core/source.ts'
import type { Definition, Surface } from '../../core/subject.ts'
import { field, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { ProgramRead } from '../../source/read-program.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { Collected, Item } from '../item.ts'
import { linesOf } from '../lines.ts'
import { surfaceItems, type Owner } from './surface.ts'
import { writtenItems } from './written.ts'

/** What was read out of a server's source, to be judged as source, and its definitions as those of any server. */
export function collectProgram(read: ProgramRead, base: string, owner: Owner): Collected {
  const { facts, tree } = read
  const locate = spanLocator(tree, base)
  const byName = new Map(
    facts.tools.flatMap((tool) => (tool.name === undefined ? [] : [[tool.name, tool] as const])),
  )
  const surface = surfaceOf(facts, owner.server ?? '')
  const items: Item[] = [
    {
      ...owner,
      kind: 'source',
      subject: facts,
      locate: ({ pointer }) => placeOf(facts, pointer, locate, base),
    },
    ...surfaceItems(surface, owner, (definition) => {
      const tool = definition && byName.get(definition.name)
      return tool ? locate(tool.at) : { file: base }
    }),
    ...writtenItems(facts, owner, locate),
  ]
  return { items, ledger: ledgerOf(read, tree, owner.target), servers: [] }
}

/** Definitions as far as the source writes them out. */
export function surfaceOf({ tools }: SourceFacts, server: string): Surface {
  const of = (kind: SourceTool['kind']): readonly Definition[] =>
    tools.flatMap((tool) =>
      tool.kind === kind && tool.name !== undefined ? [definitionIn(tool, tool.name)] : [],
    )
  return {
    server,
    instructions: undefined,
    tools: of('tool'),
    prompts: of('prompt'),
    resources: [...of('resource'), ...of('template')],
  }
}

function definitionIn(
  { kind, title, description, mimeType, uri, annotations, inputSchema }: SourceTool,
  name: string,
): Definition {
  const named: JsonObject =
    kind === 'resource'
      ? { uri: uri ?? name, ...(uri === undefined ? {} : { name }) }
      : kind === 'template'
        ? { uriTemplate: name }
        : { name }
  return {
    kind,
    name,
    json: {
      ...named,
      ...(description === undefined ? {} : { description }),
      ...(annotations === undefined ? {} : { annotations }),
      ...(inputSchema === undefined || kind === 'prompt' ? {} : { inputSchema }),
      ...(kind === 'prompt' && { arguments: argumentsIn(inputSchema) }),
      ...(mimeType === undefined ? {} : { mimeType }),
      ...(title === undefined ? {} : { title }),
    },
  }
}

/** Prompts have a list of arguments where tools have a schema. */
function argumentsIn(schema: JsonValue | undefined): JsonValue {
  const properties = schema === undefined ? undefined : field(schema, 'properties')
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return []
  return Object.entries(properties).map(([name, property]) => {
    const description = stringField(property, 'description')
    return { name, ...(description === undefined ? {} : { description }) }
  })
}

export type LocateSpan = (span: Span) => Location

function spanLocator(tree: SourceTree, base: string): LocateSpan {
  const texts = new Map(tree.files.map((file) => [file.path, file]))
  const lines = new Map<string, ReturnType<typeof linesOf>>()
  return ({ file, start, end }) => {
    let at = lines.get(file)
    if (!at) lines.set(file, (at = linesOf(texts.get(file)?.text() ?? '')))
    return { file: joined(base, file), ...at(start, end) }
  }
}

const joined = (base: string, path: string): string =>
  base === '' || base === '.' ? path : base.endsWith('/') ? base + path : `${base}/${path}`

/** The way of a flow, and a key without offsets: other lines may come and go. */
function placeOf(
  facts: SourceFacts,
  pointer: string,
  locate: LocateSpan,
  base: string,
): ReturnType<Item['locate']> {
  const [, list = '', index = ''] = pointer.split('/')
  const at = Number(index)
  if (list === 'flows' && facts.flows[at]) {
    const { source, sink, steps, tool } = facts.flows[at]
    const path = [
      { where: locate(source.at), what: `${source.kind} “${source.name}”` },
      ...steps.map((step) => ({ where: locate(step.at), what: step.what })),
      { where: locate(sink.at), what: sink.call },
    ]
    return {
      where: locate(sink.at),
      path,
      key: ['flow', sink.at.file, tool ?? '', source.kind, source.name, sink.kind, sink.call].join(' '),
    }
  }
  if (list === 'shapes' && facts.shapes[at]) {
    const { at: span, kind, tool, what } = facts.shapes[at]
    return { where: locate(span), key: ['shape', span.file, kind, tool ?? '', what].join(' ') }
  }
  if (list === 'tools' && facts.tools[at]) {
    const { at: span, kind, name } = facts.tools[at]
    return { where: locate(span), key: ['tool', span.file, kind, name ?? ''].join(' ') }
  }
  const command = list === 'commands' ? facts.commands?.[at] : undefined
  if (command) return { where: locate(command.at), key: ['command', command.at.file, command.line].join(' ') }
  if (list === 'secrets' && facts.secrets[at]) {
    const { at: span, kind } = facts.secrets[at]
    return { where: locate(span), key: ['secret', span.file, kind].join(' ') }
  }
  return { where: { file: base } }
}

function ledgerOf({ files, facts }: ProgramRead, tree: SourceTree, target: string): readonly LedgerRow[] {
  const analysed = files.filter(({ state }) => state === 'analysed' || state === 'partly').length
  const notWhole = files.filter(({ state }) => state !== 'analysed')
  // What a compiler made runs, and may be something else than the source beside it: told, but not file by file.
  const faulty = notWhole.filter(({ why = '' }) => !COMPILED.test(why))
  const compiled = notWhole.length - faulty.length
  const missing = [
    ...faulty.map(({ path, why }) => `${path} (${why ?? 'not analysed'})`),
    ...tree.left.map(({ path, why }) => `${path} (${why})`),
  ]
  const row = { target, surface: 'source', count: analysed } as const
  const foreign = tree.files.filter(({ path }) => FOREIGN.test(path)).length
  if (foreign > analysed) missing.unshift(`${foreign} files of languages that are not known`)
  if (analysed === 0)
    return [
      {
        ...row,
        // Prose and settings are no source that could not be read.
        state: files.length + foreign === 0 ? 'skipped' : 'failed',
        reason: [reasonOfNone(foreign, files.length), ...missing.slice(0, 1)].join(': '),
      },
    ]
  if (missing.length + compiled > 0) {
    const named = missing.slice(0, MOST_NAMED)
    const more = missing.length > MOST_NAMED ? [`${missing.length - MOST_NAMED} more`] : []
    const made = compiled > 0 ? [`what was compiled from sources that were read (files: ${compiled})`] : []
    return [{ ...row, state: 'partly', reason: `Not read whole: ${[...named, ...more, ...made].join(', ')}` }]
  }
  if (facts.tools.length === 0)
    return [
      { ...row, state: 'partly', reason: 'No tool, prompt or resource was found to be registered here' },
    ]
  const unnamed = facts.tools.filter(({ name }) => name === undefined).length
  if (unnamed > 0)
    return [{ ...row, state: 'partly', reason: `${unnamed} registered under names known only when it runs` }]
  // What a compiler left is what runs: it is no less than what people wrote.
  return [{ ...row, state: 'analysed' }]
}

function reasonOfNone(foreign: number, tried: number): string {
  if (tried > 0) return 'None of its source files could be read'
  return foreign > 0
    ? 'It is written in no language that is known (TypeScript, JavaScript, Python)'
    : 'It holds no source file'
}

/** Servers are written in these as well. */
const FOREIGN = /\.(?:go|rs|java|kt|kts|scala|cs|fs|rb|php|swift|dart|ex|exs|lua|zig|c|cc|cpp|hs|clj|jl)$/

const COMPILED = /^(?:compiled: |the same program as )/

const MOST_NAMED = 3
