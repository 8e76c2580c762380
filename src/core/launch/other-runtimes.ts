import type { Runs } from './runs.ts'
import { fetched } from './npm-runners.ts'
import { takeOptions, type OptionRules } from './options.ts'
import { npmPackage } from './package-spec.ts'
import { codeAt, fileAt, unknownBehind, type Step } from './step.ts'
import type { Word } from './word.ts'

const DENO: OptionRules = {
  values: new Set(
    '-c --config --import-map --lock --cert --location --seed -r --ext --env-file --preload -L --log-level'.split(
      ' ',
    ),
  ),
}

export function deno(words: readonly Word[]): Step {
  const early = takeOptions(words, DENO)
  const [subcommand, ...behind] = early.rest
  const word = subcommand?.word ?? ''
  if (word === 'eval') return codeAt('deno', behind[0] ?? { word: '', pointer: '/command' }, behind.slice(1))
  const isRun = word === 'run' || word === 'serve' || word === 'x'
  const rest = isRun ? takeOptions(behind, DENO).rest : early.rest
  const [first, ...more] = rest
  if (first === undefined || ['task', 'install', 'compile', 'test'].includes(word))
    return unknownBehind('deno', words)
  if (first.word.startsWith('npm:') || word === 'x') return named('deno run', first, more)
  if (/^(?:jsr:|https?:\/\/)/.test(first.word)) return elsewhere('deno run', first, more)
  return fileAt('deno run', first, more)
}

const BUN: OptionRules = {
  values: new Set(
    '-r --preload --env-file --cwd -c --config --define -d --port -e --eval -p --print'.split(' '),
  ),
}

export function bun(words: readonly Word[]): Step {
  const early = takeOptions(words, BUN)
  const code = early.options.find(({ name }) => ['-e', '--eval', '-p', '--print'].includes(name))
  if (code !== undefined) return codeAt('bun', { word: '', pointer: code.pointer }, early.rest)
  const [subcommand, ...behind] = early.rest
  if (subcommand === undefined) return unknownBehind('bun', words)
  if (subcommand.word === 'x') return fetched('bun x', behind)
  const [first, ...more] = subcommand.word === 'run' ? takeOptions(behind, BUN).rest : early.rest
  if (first === undefined) return unknownBehind('bun', words)
  // Without an extension or a slash it is the name of a script in package.json.
  return /[./\\]/.test(first.word) ? fileAt('bun', first, more) : unknownBehind('bun run', [first, ...more])
}

function named(through: string, spec: Word, rest: readonly Word[]): Step {
  const found = npmPackage(spec.word.replace(/^npm:\/?/, ''))
  if (found === undefined) return fileAt(through, spec, rest)
  return { through, what: { kind: 'package', package: found, pointer: spec.pointer }, rest }
}

/** Code by address: what the address gives today is not what it gave yesterday, unless it names a version. */
function elsewhere(through: string, { word, pointer }: Word, rest: readonly Word[]): Step {
  const version = /@v?(\d{1,9}\.\d{1,9}\.\d{1,9}[\w.-]{0,50})/.exec(word)?.[1]
  const what: Runs['what'] = {
    kind: 'package',
    package: { ecosystem: 'other', name: word, wanted: version, exact: version },
    pointer,
  }
  return { through, what, rest }
}
