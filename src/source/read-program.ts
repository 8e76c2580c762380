import type { SourceFacts, SourceTool } from '../core/source.ts'
import { chooseFiles, type Chosen } from './choose-files.ts'
import { isElsewhere } from './elsewhere.ts'
import type { FoundEntries } from './entries/found.ts'
import { findJavascriptEntries } from './entries/javascript.ts'
import { findPythonEntries } from './entries/python.ts'
import { followEntries } from './flow/follow.ts'
import { joinModules } from './modules.ts'
import { readModule } from './read-module.ts'
import type { Module } from './program.ts'
import type { SourceTree } from './tree.ts'
import { shapesOf } from './shapes/shapes-of.ts'
import { secretsIn } from './shapes/secrets.ts'
import { handlerTexts } from './outputs/handler-texts.ts'
import { serverWords } from './outputs/server-words.ts'
import { clientRequests } from './outputs/client-requests.ts'
import { commandLines } from './outputs/command-lines.ts'
import { whatIsLeftOpen } from './left-open.ts'

/** Everything that was read out of a tree of source files, and what was not. */
export interface ProgramRead {
  readonly facts: SourceFacts
  readonly files: readonly FileRead[]
  /** `sources`: what people wrote; `compiled`: only what a compiler left was there. */
  readonly from: 'sources' | 'compiled' | 'nothing'
  /** The tree, with sources out of source maps added: places are in these. */
  readonly tree: SourceTree
}

export interface FileRead {
  readonly path: string
  readonly state: 'analysed' | 'partly' | 'skipped' | 'failed'
  readonly why: string | undefined
}

/** The one door for whoever wants to know what a server's source does. Pure but for loading the grammars. */
export type ReadProgram = (tree: SourceTree) => Promise<ProgramRead>

export const readProgram: ReadProgram = async (given) => {
  const chosen = chooseFiles(given)
  try {
    return await readChosen(given, chosen)
  } catch (error) {
    // The stack: a program that was made to be too deep for it ends its own reading, not the scan.
    if (!(error instanceof RangeError)) throw error
    const files = chosen.files.map(({ path }): FileRead => ({ path, state: 'failed', why: TOO_DEEP }))
    return { facts: NO_FACTS, files: [...chosen.skipped, ...files], from: chosen.from, tree: given }
  }
}

const TOO_DEEP = 'the program is nested too deeply to be followed'
const NO_FACTS: SourceFacts = { tools: [], flows: [], shapes: [], secrets: [] }

async function readChosen(given: SourceTree, chosen: Chosen): Promise<ProgramRead> {
  const tree: SourceTree =
    chosen.unpacked.length === 0 ? given : { ...given, files: [...given.files, ...chosen.unpacked] }
  const modules: Module[] = []
  const files: FileRead[] = [...chosen.skipped]
  for (const file of chosen.files) {
    const read = await readModule(file)
    if (read.module) modules.push(read.module)
    files.push(read.told)
  }
  const program = joinModules(modules, tree)
  const found = [findJavascriptEntries(program), findPythonEntries(program)]
  const entries = found.flatMap((one) => one.entries)
  const followed = followEntries(program, entries)
  const facts: SourceFacts = {
    tools: toolsOf(found, followed.tools),
    flows: followed.flows,
    shapes: [...followed.shapes, ...shapesOf(program, entries)],
    secrets: secretsIn(program.modules),
    texts: [...serverWords(program.modules), ...handlerTexts(entries)],
    asks: clientRequests(program.modules),
    commands: commandLines(program.modules),
  }
  const open = whatIsLeftOpen(
    program,
    found.flatMap((one) => one.open),
    facts.tools,
    followed.partly,
  )
  return {
    facts,
    files: files.map((file) =>
      file.state === 'analysed' && open.has(file.path) ? partly(file, open) : file,
    ),
    from: chosen.from,
    tree,
  }
}

function partly(file: FileRead, open: ReadonlyMap<string, string>): FileRead {
  return { ...file, state: 'partly', why: open.get(file.path) }
}

/** What the server itself registers, in the order it is found; what tests and examples register is not its own. */
function toolsOf(found: readonly FoundEntries[], followed: readonly SourceTool[]): readonly SourceTool[] {
  const does = new Map(followed.map((tool) => [keyOf(tool), tool.does]))
  const named = found.flatMap(({ tools, entries }) => [
    ...tools,
    ...entries.flatMap(({ tool }) => tool ?? []),
  ])
  const all = [...new Map(named.map((tool) => [keyOf(tool), tool])).values()].map((tool) => ({
    ...tool,
    does: does.get(keyOf(tool)) ?? [],
  }))
  const own = all.filter(({ at }) => !isElsewhere(at.file))
  return own.length > 0 ? own : all
}

function keyOf({ kind, at, name }: Omit<SourceTool, 'does'>): string {
  return `${kind} ${name ?? ''} ${at.file}:${at.start}`
}
