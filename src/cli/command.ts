import type { Writable } from 'node:stream'

/** What a command may use of the world it was started in. */
export interface Context {
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** How many of the last words stood after `--`. */
  readonly afterDashes?: number
}

interface Described {
  /** One line, without a full stop. */
  readonly brief: string
  /** A single letter. */
  readonly short?: string
}
export type Flag = Described &
  (
    | { readonly kind: 'boolean' }
    | { readonly kind: 'string'; readonly placeholder: string; readonly default?: string }
    | { readonly kind: 'number'; readonly placeholder: string; readonly default?: number }
    | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default?: string }
  )
export type Flags = Readonly<Record<string, Flag>>

export type FlagValue<F extends Flag> = F['kind'] extends 'boolean'
  ? boolean
  :
      | (F extends { readonly kind: 'number' }
          ? number
          : F extends { readonly choices: readonly (infer C)[] }
            ? C
            : string)
      | (F extends { readonly default: unknown } ? never : undefined)

/** A flag that was not given and has no default is undefined; a boolean one is false. */
export type FlagValues<F extends Flags> = { readonly [Name in keyof F]: FlagValue<F[Name]> }

export interface Positional {
  readonly placeholder: string
  readonly brief: string
  readonly minimum: number
  readonly maximum?: number
}

export interface Command<F extends Flags = Flags> {
  readonly name: string
  /** One line, without a full stop: what a list of commands shows. */
  readonly brief: string
  /** Everything worth knowing, with examples. */
  readonly help: string
  readonly flags: F
  readonly positional?: Positional
  /** The process exit code (docs/errors.md); failures are thrown. */
  readonly run: (flags: FlagValues<F>, args: readonly string[], context: Context) => number | Promise<number>
}

/** A command that only groups others, or groups of others: `fairlead log show`, `fairlead bench run texts`. */
export interface CommandGroup {
  readonly name: string
  readonly brief: string
  readonly help: string
  /** Which of the routes is meant where none is named. */
  readonly fallback?: string
  readonly routes: readonly (AnyCommand | CommandGroup)[]
}

/** A command with the types of its own flags forgotten: whoever parses the command line restores them by `flags`. */
export interface AnyCommand extends Omit<Command, 'run'> {
  run(
    flags: Readonly<Record<string, boolean | string | number | undefined>>,
    args: readonly string[],
    context: Context,
  ): number | Promise<number>
}

export function defineCommand<const F extends Flags>(command: Command<F>): AnyCommand {
  return command
}

export function defineCommandGroup(group: CommandGroup): CommandGroup {
  return group
}
