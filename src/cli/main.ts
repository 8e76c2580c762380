import { FairleadError } from '../core/error.ts'
import { plain } from '../core/plain.ts'
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
      context.stderr.write(`fairlead: ${plain(error.message)} (${error.code})\n  ${plain(error.hint)}\n`)
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
  fairlead lab run --suite smoke               attack an agent, score defences
  fairlead census run --from DIR               measure the whole ecosystem
  fairlead explain RULE                        what a finding means`

/** Each is loaded when it is asked for: a host waits for its server to start, and a hook runs at every prompt. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly default: AnyCommand | CommandGroup }>>> = {
  guard: () => import('./commands/guard.ts'),
  hook: () => import('./commands/hook.ts'),
  scan: () => import('./commands/scan.ts'),
  audit: () => import('./commands/audit.ts'),
  hosts: () => import('./commands/hosts.ts'),
  pin: () => import('./commands/pin.ts'),
  approve: () => import('./commands/approve.ts'),
  log: () => import('./commands/log.ts'),
  labels: () => import('./commands/labels.ts'),
  explain: () => import('./commands/explain.ts'),
  advisories: () => import('./commands/advisories.ts'),
  tour: () => import('./commands/tour.ts'),
  init: () => import('./commands/init.ts'),
  protect: () => import('./commands/protect.ts'),
  unprotect: () => import('./commands/unprotect.ts'),
  policy: () => import('./commands/policy.ts'),
  dataset: () => import('./commands/dataset.ts'),
  model: () => import('./commands/model.ts'),
  bench: () => import('./commands/bench.ts'),
  lab: () => import('./commands/lab.ts'),
  census: () => import('./commands/census.ts'),
}

/** All of them only where the name is none of these: to list them, or to say which was meant. */
async function commandsFor(name: string | undefined): Promise<(AnyCommand | CommandGroup)[]> {
  const known = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const loaded = await Promise.all((known ? [known] : Object.values(COMMANDS)).map((load) => load()))
  return loaded.map((command) => command.default)
}
