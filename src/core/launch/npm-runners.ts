import { optionValue, takeOptions, type OptionRules } from './options.ts'
import { npmPackage } from './package-spec.ts'
import { shellWords } from './shell-words.ts'
import { codeAt, fileAt, unknownBehind, type ReadStep, type Step } from './step.ts'
import { programOf, type Word } from './word.ts'

const VALUES: OptionRules = {
  values: new Set(
    (
      '-p --package -c --call -w --workspace -C --dir --prefix --registry --cache --userconfig --globalconfig --loglevel ' +
      '--node-options --node-arg --shell --script-shell --before --tag --otp --cwd --filter -F --location --omit ' +
      '--include --min-release-age'
    ).split(' '),
  ),
  long: { '-p': '--package', '-c': '--call' },
}
/** Flags of pnpm and yarn that are no package: `-c` is for a shell there. */
const PNPM_VALUES: OptionRules = {
  values: new Set([...VALUES.values].filter((name) => name !== '-c' && name !== '--call')),
  long: { '-p': '--package', '-c': '--shell-mode' },
}

export const NPM_RUNNERS: readonly (readonly [string, ReadStep])[] = [
  ['npx', (words) => fetched('npx', words)],
  ['pnpx', (words) => fetched('pnpx', words, PNPM_VALUES)],
  ['bunx', (words) => fetched('bunx', words)],
  ['npm', (words) => manager('npm', words, { fetch: ['exec', 'x', 'init', 'create'], own: [] }, VALUES)],
  ['pnpm', (words) => manager('pnpm', words, { fetch: ['dlx', 'create'], own: ['exec'] }, PNPM_VALUES)],
  [
    'yarn',
    (words) => manager('yarn', words, { fetch: ['dlx', 'create'], own: ['exec', 'node'] }, PNPM_VALUES),
  ],
  ['corepack', (words) => ({ through: 'corepack', next: words })],
]

/** `npx [-y] [--package=NAME] NAME …`. */
export function fetched(through: string, words: readonly Word[], rules: OptionRules = VALUES): Step {
  const { options, rest } = takeOptions(words, rules)
  const call = optionValue(options, '--call')
  const named = optionValue(options, '--package')
  if (call?.value !== undefined && named === undefined)
    return line(through, { word: call.value, pointer: call.pointer })
  const spec = named?.value === undefined ? rest[0] : { word: named.value, pointer: named.pointer }
  if (spec === undefined) return unknownBehind(through, rest)
  const found = npmPackage(spec.word)
  if (found === undefined) return fileAt(through, spec, rest.slice(1))
  return { through, what: { kind: 'package', package: found, pointer: spec.pointer }, rest: rest.slice(1) }
}

interface Subcommands {
  /** Get a package, then run it. */
  readonly fetch: readonly string[]
  /** Run a program that is there. */
  readonly own: readonly string[]
}

function manager(
  name: string,
  words: readonly Word[],
  { fetch, own }: Subcommands,
  rules: OptionRules,
): Step {
  const { options, rest } = takeOptions(words, rules)
  const [subcommand, ...behind] = rest
  const word = subcommand?.word ?? ''
  const through = `${name} ${word}`
  if (fetch.includes(word)) {
    // Options may stand before the subcommand too: `pnpm --package=a dlx b`.
    const early = optionValue(options, '--package')
    const more =
      early?.value === undefined ? [] : [{ word: `--package=${early.value}`, pointer: early.pointer }]
    return fetched(through, [...more, ...behind], rules)
  }
  if (own.includes(word)) return { through, next: takeOptions(behind, rules).rest }
  return unknownBehind(word === '' ? name : through, behind)
}

function line(through: string, code: Word): Step {
  const words = shellWords(code.word)
  if (words === undefined || words.length === 0) return codeAt(through, code, [])
  // A program of a package is named like it most of the time, but nobody promises that.
  return programOf(words[0] ?? '') === 'npx'
    ? { through, next: words.map((word) => ({ word, pointer: code.pointer })) }
    : codeAt(through, code, [])
}
