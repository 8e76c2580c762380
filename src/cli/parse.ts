import { buildApplication, buildCommand, buildRouteMap, run, type CommandContext } from '@stricli/core'
import type { AnyCommand, CommandGroup, Context, Flag, Positional } from './command.ts'
import { foldingHelp } from './help-lines.ts'

export interface Cli {
  readonly version: string
  readonly brief: string
  readonly help: string
  readonly commands: readonly (AnyCommand | CommandGroup)[]
}

/** Parses a command line and runs the command it names. The exit code; what the command throws is thrown. */
export async function parseAndRun(cli: Cli, args: readonly string[], given: Context): Promise<number> {
  const dashes = args.indexOf('--')
  const context: Context = { ...given, afterDashes: dashes < 0 ? 0 : args.length - dashes - 1 }
  let thrown: { readonly error: unknown } | undefined
  let code = 0
  const routes = Object.fromEntries(
    cli.commands.map((command) => [
      command.name,
      target(
        command,
        context,
        (ended) => (code = ended),
        (error) => (thrown = { error }),
      ),
    ]),
  )
  const root = buildRouteMap({ routes, docs: { brief: cli.brief, fullDescription: cli.help } })
  const app = buildApplication(root, {
    name: 'fairlead',
    versionInfo: { currentVersion: cli.version },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: {
      caseStyle: 'convert-camel-to-kebab',
      disableAnsiColor: true,
      useAliasInUsageLine: false,
    },
  })
  const outcome: {
    stdout: ReturnType<typeof foldingHelp>
    stderr: Context['stderr']
    env: Context['env']
    exitCode?: number | string | null
  } = {
    // Commands write to the context: all that comes this way is help and the version.
    stdout: foldingHelp(context),
    stderr: context.stderr,
    env: context.env,
  }
  await run(app, args, { process: outcome as CommandContext['process'] })
  if (thrown) throw thrown.error
  // What the parser itself refuses has a negative code.
  if (Number(outcome.exitCode ?? 0) >= 0) return code
  context.stderr.write(`  See ${['fairlead', ...named(cli.commands, args), '--help'].join(' ')}\n`)
  return 2
}

/** The commands that a command line names, from the outside in. */
function named(
  commands: readonly (AnyCommand | CommandGroup)[],
  [word, ...rest]: readonly string[],
): string[] {
  const command = commands.find(({ name }) => name === word)
  if (command === undefined) return []
  return [command.name, ...('routes' in command ? named(command.routes, rest) : [])]
}

type Ended = (code: number) => void
type Thrown = (error: unknown) => void
type Target = ReturnType<typeof leaf> | ReturnType<typeof buildRouteMap<string, CommandContext>>

function target(command: AnyCommand | CommandGroup, context: Context, ended: Ended, thrown: Thrown): Target {
  return 'routes' in command
    ? buildRouteMap({
        routes: Object.fromEntries(
          command.routes.map((route) => [route.name, target(route, context, ended, thrown)]),
        ),
        ...(command.fallback !== undefined && { defaultCommand: command.fallback }),
        docs: { brief: command.brief, fullDescription: command.help },
      })
    : leaf(command, context, ended, thrown)
}

function leaf(command: AnyCommand, context: Context, ended: Ended, thrown: Thrown) {
  const names = Object.entries(command.flags)
  return buildCommand({
    docs: { brief: command.brief, fullDescription: command.help },
    parameters: {
      flags: Object.fromEntries(names.map(([name, flag]) => [camel(name), flagParameter(flag)])),
      aliases: Object.fromEntries(
        names.flatMap(([name, { short }]) => (short ? [[short, camel(name)]] : [])),
      ),
      positional: positional(command.positional),
    } as never,
    func: async (
      flags: Record<string, boolean | string | number | undefined>,
      ...words: (string | undefined)[]
    ) => {
      const given = Object.fromEntries(names.map(([name]) => [name, flags[camel(name)]]))
      try {
        const args = words.filter((word) => word !== undefined)
        ended(await command.run(given, args, context))
      } catch (error) {
        thrown(error)
      }
    },
  })
}

function flagParameter(flag: Flag): object {
  const { brief } = flag
  if (flag.kind === 'boolean') return { kind: 'boolean', brief, default: false, withNegated: false }
  const fallback = flag.default === undefined ? { optional: true } : { default: String(flag.default) }
  if (flag.kind === 'choice') return { kind: 'enum', brief, values: flag.choices, ...fallback }
  const parse = flag.kind === 'number' ? wholeNumber : (text: string) => text
  return { kind: 'parsed', brief, placeholder: flag.placeholder, parse, ...fallback }
}

function wholeNumber(text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new Error(`${JSON.stringify(text)} is not a whole number`)
  return Number(text)
}

function positional(given: Positional | undefined): object {
  if (!given) return { kind: 'tuple', parameters: [] }
  const { brief, placeholder, minimum, maximum } = given
  const parameter = { brief, placeholder, parse: (text: string) => text }
  // One that may be left out is shown as `[<DIR>]`, and not as any number of them.
  if (minimum === 0 && maximum === 1) return { kind: 'tuple', parameters: [{ ...parameter, optional: true }] }
  return { kind: 'array', parameter, minimum, ...(maximum !== undefined && { maximum }) }
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
