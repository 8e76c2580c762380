import { packageKeyOf } from '../identity.ts'
import type { Listing } from '../listing.ts'

/** Where a user learns a package's name: the entry itself, its launch, or a text that is shown. */
export type Told = 'listed' | 'launch' | 'example'

/** Packages that users of this listing are told to run, each with the first place that says so. */
export function toldPackages(listing: Listing, ecosystem: 'npm' | 'pypi'): ReadonlyMap<string, Told> {
  const found = new Map<string, Told>()
  const note = (name: string, told: Told): void => {
    if (!PACKAGE[ecosystem].test(name) || name.length > MOST_CHARACTERS) return
    const key = packageKeyOf({ ecosystem, identifier: name }).slice(ecosystem.length + 1)
    if (!found.has(key) && found.size < MOST_NAMES) found.set(key, told)
  }
  let looked = 0
  const noteAll = (text: string, told: Told): void => {
    for (const name of runIn(text, ecosystem)) {
      if (found.size >= MOST_NAMES || looked >= MOST_COMMANDS) return
      looked += 1
      if (name !== undefined) note(name, told)
    }
  }
  for (const one of listing.packages) if (one.ecosystem === ecosystem) note(one.identifier, 'listed')
  for (const { command, args } of listing.launches) noteAll(`${command} args ${args.join(' ')}`, 'launch')
  for (const text of listing.examples) noteAll(text, 'example')
  return found
}

/** Nobody shows so many; who repeats one a million times keeps everybody else waiting. */
const MOST_COMMANDS = 2_000
const MOST_NAMES = 8
const MOST_CHARACTERS = 214
/** A path, an address, a placeholder and a file are none. */
const PACKAGE = {
  npm: /^(?:@[a-z\d~][\w.~-]{0,100}\/)?[a-z\d][\w.~-]{0,200}(?:@[\w.^~*-]{1,60})?$/i,
  pypi: /^[a-z\d][\w.-]{0,200}(?:\[[\w,-]{0,60}\])?(?:(?:==|@)[\w.*-]{1,60})?$/i,
} as const

/**
 * The word behind each runner, whether it stands in a shell, or in the lists of a JSON configuration; undefined where that is
 * no name.
 */
function* runIn(text: string, ecosystem: 'npm' | 'pypi'): Generator<string | undefined> {
  for (const { 0: runner, index } of text.matchAll(RUNNERS[ecosystem])) {
    const words = text.slice(index + runner.length, index + runner.length + WINDOW).split(BETWEEN)
    // What the window cuts in two is no name.
    yield packageAmong(index + runner.length + WINDOW < text.length ? words.slice(0, -1) : words)
  }
}

const RUNNERS = {
  npm: /\b(?:npx|bunx|pnpm dlx|npm exec)\b/g,
  pypi: /\b(?:uvx|pipx run|uv tool run)\b/g,
} as const
const WINDOW = 300
const BETWEEN = /[\s"'`,[\]()]+/

/** `--from x` and `--package x` name it; any other flag that takes a value, nobody can tell, is left alone. */
function packageAmong(words: readonly string[], isCommand = false): string | undefined {
  for (const [at, word] of words.entries()) {
    if (word === '' || word === ':' || word === '--') continue
    if (word === 'args') return packageAmong(words.slice(at + 1), true)
    if (NAMING.has(word)) return words[at + 1]
    if (PLAIN_FLAGS.has(word)) return packageAmong(words.slice(at + 1), true)
    return word.startsWith('-') || !(isCommand || TELLING.test(word)) ? undefined : word
  }
  return undefined
}

/** “npx or Docker” is prose: a plain word is a package only where a command says so. */
const TELLING = /[-/@_.\d]/
const NAMING = new Set(['--from', '--package', '-p'])
const PLAIN_FLAGS = new Set([
  '-y',
  '--yes',
  '-q',
  '--quiet',
  '--no-install',
  '--prefer-online',
  '--refresh',
  '--bun',
])
