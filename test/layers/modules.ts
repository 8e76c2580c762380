import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** What the laws look at: one source file and everything it reaches for. */
export interface Module {
  /** Below the root of the repository, with slashes. */
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly Import[]
  /** Functions called and classes made by a bare name, and members of `globalThis`, with the line. */
  readonly calls: readonly { readonly name: string; readonly line: number }[]
  /** What a default export calls: `defineStage` in `export default defineStage({…})`; `''` if it calls nothing. */
  readonly defaultExport: string | undefined
}

export interface Import {
  /** A path like `src/core/json.ts`, a module like `node:fs`, or the name of an npm package. */
  readonly to: string
  readonly line: number
  readonly isType: boolean
  /** Imported names; `*` for all of it. */
  readonly names: readonly string[]
}

/** Every file under a folder of the repository whose name matches. */
export function filesUnder(folder: string, name: RegExp): string[] {
  const root = new URL('../../', import.meta.url)
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) =>
      posix.join(entry.parentPath.replaceAll('\\', '/').slice(root.pathname.length), entry.name),
    )
    .sort()
}

export function readModule(path: string): Module {
  return parseModule(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
}

export function parseModule(path: string, source: string): Module {
  const { module, program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message ?? ''}`)
  const imports: Import[] = []
  const calls: { name: string; line: number }[] = []
  let defaultExport: string | undefined
  const add = (specifier: string, start: number, names: readonly string[], isType: boolean): void => {
    imports.push({ to: resolved(path, specifier), line: lineOf(source, start), isType, names })
  }
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const values = entries.filter(({ isType }) => !isType)
    const names = (values.length > 0 ? values : entries).map(({ importName }) => importName.name ?? '*')
    add(moduleRequest.value, start, names, entries.length > 0 && values.length === 0)
  }
  for (const { moduleRequest, importName, isType, start } of module.staticExports.flatMap((e) => e.entries))
    if (moduleRequest) add(moduleRequest.value, start, [importName.name ?? '*'], isType)
  const reach = (argument: unknown, start: number, isType: boolean): void =>
    add(literal(argument) ?? UNKNOWN, start, ['*'], isType)

  new Visitor({
    ImportExpression: ({ source, start }) => reach(source, start, false),
    TSImportType: ({ source, start }) => reach(source, start, true),
    CallExpression: ({ callee, arguments: [first], start }) => {
      if (LOADERS.has(source.slice(callee.start, callee.end))) reach(first, start, false)
      if (callee.type !== 'Identifier') return
      calls.push({ name: callee.name, line: lineOf(source, start) })
    },
    NewExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier') calls.push({ name: callee.name, line: lineOf(source, start) })
    },
    MemberExpression: ({ object, property, start }) => {
      if (object.type !== 'Identifier' || !GLOBALS.has(object.name) || property.type !== 'Identifier') return
      calls.push({ name: property.name, line: lineOf(source, start) })
    },
    ExportDefaultDeclaration: ({ declaration }) => {
      const made = declaration.type === 'CallExpression' ? declaration.callee : undefined
      defaultExport = made?.type === 'Identifier' ? made.name : ''
    },
  }).visit(program)
  return { path, lineCount: source.trimEnd().split('\n').length, imports, calls, defaultExport }
}

/** An import whose target is computed: nobody can say where it leads. */
export const UNKNOWN = '(computed)'

/** Ways to import that are spelt as a call. */
const LOADERS = new Set(['require', 'process.getBuiltinModule', 'createRequire(import.meta.url)'])

const GLOBALS = new Set(['globalThis', 'process', 'global'])

function literal(node: unknown): string | undefined {
  const isLiteral = typeof node === 'object' && node !== null && 'value' in node
  return isLiteral && typeof node.value === 'string' ? node.value : undefined
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (specifier.startsWith('node:') || specifier === UNKNOWN) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}
