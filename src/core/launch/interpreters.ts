import { bun, deno } from './other-runtimes.ts'
import { optionValue, takeOptions, type OptionRules } from './options.ts'
import { normalisedPython } from './package-spec.ts'
import { codeAt, fileAt, unknownBehind, type ReadStep, type Step } from './step.ts'
import type { Word } from './word.ts'

const NODE: OptionRules = {
  values: new Set(
    (
      '-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists --input-type ' +
      '--title --tsconfig --project -P -O --compiler-options -e --eval -p --print -pe'
    ).split(' '),
  ),
}
const NODE_CODE = ['-e', '--eval', '-p', '--print']
const PYTHON: OptionRules = { values: new Set(['-W', '-X', '-c', '-m', '--check-hash-based-pycs']) }

export const INTERPRETERS: ReadonlyMap<string, ReadStep> = new Map<string, ReadStep>([
  ...['node', 'nodejs', 'tsx', 'ts-node', 'ts-node-esm', 'esno', 'nodemon'].map(
    (name): [string, ReadStep] => [name, (words) => node(name, words)],
  ),
  ...['python', 'python2', 'python3', 'py', 'pypy', 'pypy3', 'pythonw'].map((name): [string, ReadStep] => [
    name,
    (words) => python(words),
  ]),
  ...[8, 9, 10, 11, 12, 13, 14, 15].map((minor): [string, ReadStep] => [`python3.${minor}`, python]),
  ['deno', deno],
  ['bun', bun],
  ['ruby', (words) => scripted('ruby', words, ['-e'])],
  ['perl', (words) => scripted('perl', words, ['-e', '-E'])],
  ['php', (words) => scripted('php', words, ['-r'])],
  ['java', java],
  ['dotnet', dotnet],
  ['osascript', (words) => scripted('osascript', words, ['-e'])],
])

function node(name: string, words: readonly Word[]): Step {
  const { options, rest } = takeOptions(words, NODE)
  const code = optionValue(options, ...NODE_CODE)
  if (code !== undefined) return codeAt(name, { word: '', pointer: code.pointer }, rest)
  const loaded = optionValue(options, '-r', '--require', '--import', '--loader', '--experimental-loader')
  // `data:` is a whole program in one word.
  if (loaded?.value?.startsWith('data:') === true)
    return codeAt(name, { word: '', pointer: loaded.pointer }, rest)
  const [first, ...more] = name === 'tsx' && rest[0]?.word === 'watch' ? rest.slice(1) : rest
  return first === undefined ? unknownBehind(name, rest) : fileAt(name, first, more)
}

/** Modules that say nothing of a package: part of Python, or names that everybody gives their own files. */
const NO_PACKAGE = new Set(
  'http json venv pip asyncio runpy unittest src app main server lib api tests test scripts __main__'.split(
    ' ',
  ),
)

function python(words: readonly Word[]): Step {
  // What follows `-c` and `-m` belongs to the program, options or not.
  const cut = words.findIndex(({ word }) => /^-[A-Za-z]{0,10}[cm]/.test(word) && !word.startsWith('--'))
  const file = words.findIndex(({ word }) => !word.startsWith('-'))
  const isEarly =
    cut >= 0 && (file < 0 || cut < file || takeOptions(words.slice(0, cut), PYTHON).rest.length === 0)
  if (!isEarly) {
    const { rest } = takeOptions(words, PYTHON)
    const [first, ...more] = rest
    return first === undefined ? unknownBehind('python', rest) : fileAt('python', first, more)
  }
  const { options, rest } = takeOptions(words.slice(0, cut + 2), PYTHON)
  const later = [...rest, ...words.slice(cut + 2)]
  const code = optionValue(options, '-c')
  if (code !== undefined) return codeAt('python', { word: '', pointer: code.pointer }, later)
  const module = optionValue(options, '-m')
  if (module?.value === undefined) return unknownBehind('python', later)
  const top = module.value.split('.')[0] ?? ''
  const isOwn = NO_PACKAGE.has(top) || top === ''
  // An installed module: which version, only the environment knows.
  const found = {
    ecosystem: isOwn ? 'other' : 'PyPI',
    name: normalisedPython(isOwn ? module.value : top),
  } as const
  return {
    through: 'python',
    what: {
      kind: 'package',
      package: { ...found, wanted: undefined, exact: undefined },
      pointer: module.pointer,
    },
    rest: later,
  }
}

function scripted(name: string, words: readonly Word[], code: readonly string[]): Step {
  const { options, rest } = takeOptions(words, { values: new Set([...code, '-I', '-d', '-l']) })
  const inline = optionValue(options, ...code)
  if (inline !== undefined) return codeAt(name, { word: '', pointer: inline.pointer }, rest)
  const [first, ...more] = rest
  return first === undefined ? unknownBehind(name, rest) : fileAt(name, first, more)
}

function java(words: readonly Word[]): Step {
  const at = words.findIndex(({ word }) => word === '-jar')
  const file = at < 0 ? undefined : words[at + 1]
  return file === undefined ? unknownBehind('java', words) : fileAt('java', file, words.slice(at + 2))
}

/** `dotnet server.dll`, `dotnet run --project FOLDER`. */
function dotnet(words: readonly Word[]): Step {
  const at = words.findIndex(({ word }) => word === '--project' || word === '-p')
  const file = words[0]?.word === 'run' ? words[at + 1] : words.find(({ word }) => /\.dll$/i.test(word))
  if (file === undefined || (words[0]?.word === 'run' && at < 0)) return unknownBehind('dotnet', words)
  return fileAt('dotnet', file, words.slice(words.indexOf(file) + 1))
}
