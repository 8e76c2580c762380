import { takeOptions, type OptionRules } from './options.ts'
import { unknownBehind, type ReadStep, type Step } from './step.ts'
import type { Word } from './word.ts'

/** Programs that start the one named behind them: options that take a value, and words of their own before it. */
const PLAIN: Readonly<Record<string, { readonly values?: string; readonly own?: number }>> = {
  sudo: { values: '-u -g -h -p -C -r -t -T -U -D -R --user --group --host --prompt --chdir --chroot' },
  doas: { values: '-u -C' },
  nice: { values: '-n --adjustment' },
  ionice: { values: '-c -n -p --class --classdata' },
  nohup: {},
  setsid: {},
  time: { values: '-f -o --format --output' },
  timeout: { values: '-s -k --signal --kill-after', own: 1 },
  stdbuf: { values: '-i -o -e --input --output --error' },
  unbuffer: {},
  command: {},
  exec: { values: '-a' },
  'xvfb-run': { values: '-n -s -e -f -p -w --server-num --server-args --error-file --auth-file' },
  dotenv: { values: '-e -v -p -f --file' },
  dotenvx: { values: '-f -e --env-file --env' },
  'cross-env': {},
  'cross-env-shell': {},
  firejail: {},
  'aws-vault': { own: 2, values: '-d --duration --region' },
  direnv: { own: 2 },
}

/** Programs of which one subcommand does, with `--` before what it starts. */
const WITH_DASHES = new Set([
  'op',
  'infisical',
  'doppler',
  'teller',
  'chamber',
  'mise',
  'asdf',
  'volta',
  'fnm',
  'nvm',
  'varlock',
])

const EXECUTES = new Set(['run', 'exec', 'x', 'use'])

export const WRAPPERS: readonly (readonly [string, ReadStep])[] = [
  ...Object.entries(PLAIN).map(([name, { values = '', own = 0 }]): readonly [string, ReadStep] => {
    const rules = { values: new Set(values.split(' ')) }
    return [name, (words) => past(name, words, rules, own)]
  }),
  ...[...WITH_DASHES].map((name): readonly [string, ReadStep] => [name, (words) => afterDashes(name, words)]),
  ['env', environment],
  ['wsl', linux],
]

function past(name: string, words: readonly Word[], rules: OptionRules, own: number): Step | undefined {
  let { rest } = takeOptions(words, rules)
  if (own > 0) rest = takeOptions(rest.slice(own), rules).rest
  if (name === 'dotenvx' && rest[0]?.word === 'run') rest = takeOptions(rest.slice(1), rules).rest
  return { through: name, next: withoutAssignments(rest) }
}

function afterDashes(name: string, words: readonly Word[]): Step | undefined {
  if (!words.slice(0, 10).some(({ word }) => EXECUTES.has(word))) return undefined
  const dashes = words.findIndex(({ word }) => word === '--')
  return dashes < 0 ? unknownBehind(name, words) : { through: name, next: words.slice(dashes + 1) }
}

const ENVIRONMENT: OptionRules = { values: new Set(['-u', '-C', '--unset', '--chdir']) }

function environment(words: readonly Word[]): Step {
  return { through: 'env', next: withoutAssignments(takeOptions(words, ENVIRONMENT).rest) }
}

const LINUX: OptionRules = {
  values: new Set(['-d', '--distribution', '-u', '--user', '--cd', '--shell-type']),
}

function linux(words: readonly Word[]): Step {
  const { rest } = takeOptions(words, LINUX)
  return { through: 'wsl', next: rest }
}

/** `NAME=value` before the program. */
export function withoutAssignments(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ word }) => !/^[A-Za-z_]\w{0,200}=/.test(word))
  return first < 0 ? [] : words.slice(first)
}
