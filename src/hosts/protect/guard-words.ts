import type { JsonValue } from '../../core/value.ts'

/** The program that is put before servers, by absolute paths: hosts start servers with a bare PATH. */
export interface GuardProgram {
  readonly node: string
  readonly script: string
}

/** A command line that a guard stands before, taken apart. */
export interface Guarded {
  readonly program: GuardProgram
  /** Flags of the guard, as they stand there. */
  readonly flags: readonly string[]
  /** The server's own command line. */
  readonly own: readonly JsonValue[]
}

export function guarded({ program, flags, own }: Guarded): readonly JsonValue[] {
  return [program.node, program.script, 'guard', ...flags, '--', ...own]
}

/** Known by its shape, so that it is known after an upgrade to another path too: `…/node …/bin/fairlead.js guard … -- …`. */
export function takeApart(words: readonly JsonValue[]): Guarded | undefined {
  const [node, script, verb, ...rest] = words
  const end = rest.indexOf('--')
  if (typeof node !== 'string' || typeof script !== 'string' || verb !== 'guard' || end < 0) return undefined
  if (!isAbsolute(node) || !isAbsolute(script) || !/[\\/]bin[\\/]fairlead\.js$/.test(script)) return undefined
  const flags = rest.slice(0, end)
  if (!flags.every((flag): flag is string => typeof flag === 'string')) return undefined
  const own = rest.slice(end + 1)
  return own.length === 0 ? undefined : { program: { node, script }, flags, own }
}

/** Somebody wrote a guard there in another way, such as `npx fairlead guard`: theirs to keep or to take out. */
export function isGuardedByHand(words: readonly JsonValue[]): boolean {
  const verb = words.indexOf('guard')
  if (verb < 1 || verb > 6 || !words.includes('--', verb)) return false
  return words.slice(0, verb).some((word) => typeof word === 'string' && PROGRAM.test(word))
}

const PROGRAM = /(?:^|[\\/])fairlead(?:\.js|\.cmd)?(?:@[\w.^~-]{1,40})?$/

/** The flags with some set anew: `undefined` leaves one as it stands. */
export function withFlags(
  flags: readonly string[],
  wanted: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  let out = [...flags]
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) continue
    const at = out.indexOf(name)
    out = at < 0 ? [...out, name, value] : out.with(at + 1, value)
  }
  return out
}

export function flagOf(flags: readonly string[], name: string): string | undefined {
  const at = flags.indexOf(name)
  return at < 0 ? undefined : flags[at + 1]
}

/** Of POSIX or of Windows, wherever we run: a home folder may be of another system. */
const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path)
