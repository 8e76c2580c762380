import { existsSync, readFileSync } from 'node:fs'
import { Language, Parser } from 'web-tree-sitter'
import { plantSyntax, type SyntaxNode } from './grammar/plant-syntax.ts'
import { openCursor, type ParserInside } from './grammar/straight-cursor.ts'

export type { SyntaxNode } from './grammar/plant-syntax.ts'
export type GrammarName = 'javascript' | 'typescript' | 'tsx' | 'python'

export interface Parsed {
  readonly root: SyntaxNode
  /** Places the grammar could not read. */
  readonly faults: number
}

export interface Grammar {
  /** Undefined: not finished in time. */
  readonly parse: (text: string) => Parsed | undefined
}

/** The only file that knows who parses. A grammar is loaded once for the whole process. */
export function loadGrammar(name: GrammarName): Promise<Grammar> {
  const known = loaded.get(name)
  if (known) return known
  const loading = load(name)
  loaded.set(name, loading)
  return loading
}

const loaded = new Map<GrammarName, Promise<Grammar>>()
let started: Promise<ParserInside> | undefined

async function load(name: GrammarName): Promise<Grammar> {
  started ??= start()
  const inside = await started
  const language = await Language.load(readFileSync(placeOf(name)))
  const parser = new Parser().setLanguage(language)
  return { parse: (text) => parse(inside, parser, language, text) }
}

/** What the package is given to set its WebAssembly up with becomes that WebAssembly. */
async function start(): Promise<ParserInside> {
  const inside: object = {}
  await Parser.init(inside)
  return inside as ParserInside
}

/** Far above what the largest file that is taken needs: only a text made to be hard to parse meets it. */
const LONGEST_MS = 10_000

function parse(inside: ParserInside, parser: Parser, language: Language, text: string): Parsed | undefined {
  const until = performance.now() + LONGEST_MS
  const tree = parser.parse(text, null, { progressCallback: () => performance.now() > until })
  if (!tree) {
    parser.reset()
    return undefined
  }
  try {
    return plantSyntax(openCursor(inside, addressOf(tree)), language)
  } finally {
    tree.delete()
  }
}

/** The package keeps it at this place of each tree. */
function addressOf(tree: object): number {
  const address: unknown = Reflect.get(tree, '0')
  if (typeof address !== 'number') throw new TypeError('a syntax tree without an address')
  return address
}

/** Beside the program once it is built; in the packages while it is not. */
function placeOf(name: GrammarName): URL {
  const [folder, file] = FILES[name]
  const built = new URL(`../grammars/${file}`, import.meta.url)
  return existsSync(built) ? built : new URL(`../../node_modules/${folder}/${file}`, import.meta.url)
}

const FILES = {
  javascript: ['tree-sitter-javascript', 'tree-sitter-javascript.wasm'],
  typescript: ['tree-sitter-typescript', 'tree-sitter-typescript.wasm'],
  tsx: ['tree-sitter-typescript', 'tree-sitter-tsx.wasm'],
  python: ['tree-sitter-python', 'tree-sitter-python.wasm'],
} as const
