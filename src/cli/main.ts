import { FairleadError } from '../core/error.ts'
import type { AnyCommand, CommandGroup, Context } from './command.ts'
import { version } from './root.ts'

/** Runs one command line and sets the process exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const { stdout, stderr, env } = process
  process.exitCode = await runCli(args, { stdout, stderr, env, cwd: process.cwd() })
}

/** The exit code: see docs/errors.md. Failures are told on standard error, with what to do next. */
export async function runCli(args: readonly string[], context: Context): Promise<number> {
  try {
    const [{ parseAndRun }, commands] = await Promise.all([import('./parse.ts'), commandsFor(args[0])])
    return await parseAndRun({ version: version(), brief: BRIEF, help: HELP, commands }, args, context)
  } catch (error) {
    if (error instanceof FairleadError) {
      context.stderr.write(`fairlead: ${error.message} (${error.code})\n  ${error.hint}\n`)
      return error.exit
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    context.stderr.write(`fairlead: this is a bug in Fairlead, please report it\n${stack}\n`)
    return 70
  }
}

const BRIEF = 'Keeps Model Context Protocol traffic on its proper course'
const HELP = `Fairlead stands between an MCP host and its servers, reads every message, stops
what has no business to happen, and keeps evidence.

  fairlead tour                                a minute's demonstration, offline
  fairlead scan                                what is wrong with your servers
  fairlead guard -- npx -y SERVER              guard a server over stdio
  fairlead guard --url URL --listen 127.0.0.1:8300
                                               guard a server over HTTP
  fairlead hosts                               servers your hosts would run
  fairlead protect                             put the guard before them
  fairlead hook install HOST                   tell guards what you ask for
  fairlead pin list                            what was approved
  fairlead approve list                        what waits for your yes or no
  fairlead log show                            what happened
  fairlead log flows                           what went from where to where
  fairlead policy explain                      why a call was stopped
  fairlead labels                              what each tool can do
  fairlead explain RULE                        what a finding means`

/** A host waits for its server to start, so guard loads nothing that belongs to another command. */
async function commandsFor(name: string | undefined): Promise<(AnyCommand | CommandGroup)[]> {
  const guard = (await import('./commands/guard.ts')).default
  if (name === guard.name) return [guard]
  // A hook runs at every prompt and every use of a tool.
  if (name === 'hook') return [guard, (await import('./commands/hook.ts')).default]
  const others = await Promise.all([
    import('./commands/scan.ts'),
    import('./commands/audit.ts'),
    import('./commands/hosts.ts'),
    import('./commands/pin.ts'),
    import('./commands/approve.ts'),
    import('./commands/log.ts'),
    import('./commands/labels.ts'),
    import('./commands/explain.ts'),
    import('./commands/advisories.ts'),
    import('./commands/tour.ts'),
    import('./commands/hook.ts'),
    import('./commands/init.ts'),
    import('./commands/protect.ts'),
    import('./commands/unprotect.ts'),
    import('./commands/policy.ts'),
    import('./commands/dataset.ts'),
    import('./commands/model.ts'),
    import('./commands/bench.ts'),
  ])
  return [guard, ...others.map((command) => command.default)]
}
