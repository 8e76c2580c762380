import { loadGrammar, type GrammarName } from './grammar.ts'
import { lowerJavascript } from './languages/javascript.ts'
import { lowerPython } from './languages/python.ts'
import type { Module } from './program.ts'
import type { FileRead } from './read-program.ts'
import type { TreeFile } from './tree.ts'

const LARGEST = 8 * 1024 * 1024
/** A fault or two is a construct that the grammar does not know yet; more, and functions may be missing. */
const FEW_FAULTS = 2

export async function readModule(
  file: TreeFile,
): Promise<{ readonly module: Module | undefined; readonly told: FileRead }> {
  const { path } = file
  const failed = (why: string) => ({ module: undefined, told: { path, state: 'failed', why } as const })
  if (file.bytes > LARGEST) return failed('too large')
  const text = file.text()
  if (text === undefined) return failed('no text in UTF-8')
  const grammar = await loadGrammar(grammarOf(path))
  const parsed = grammar.parse(text)
  if (!parsed) return failed('not parsed in time')
  const module = path.endsWith('.py')
    ? lowerPython(path, text, parsed)
    : lowerJavascript(path, /\.[cm]?tsx?$/.test(path) ? 'typescript' : 'javascript', text, parsed)
  const { faults } = module
  const told: FileRead =
    faults > FEW_FAULTS
      ? { path, state: 'partly', why: `${faults} places could not be read` }
      : { path, state: 'analysed', why: undefined }
  return { module, told }
}

function grammarOf(path: string): GrammarName {
  if (path.endsWith('.py')) return 'python'
  if (path.endsWith('.tsx')) return 'tsx'
  return /\.[cm]?ts$/.test(path) ? 'typescript' : 'javascript'
}
