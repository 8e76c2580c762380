import { Writable } from 'node:stream'
import type { AnyCommand, CommandGroup, Context } from '../../src/cli/command.ts'
import { runCli } from '../../src/cli/main.ts'
import { parseAndRun } from '../../src/cli/parse.ts'
import { filesUnder } from '../layers/modules.ts'

/** The words after `fairlead` of every command line in a text, as a shell would split it. */
export function commandLines(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*\$ /, '').trim())
  return lines.filter((line) => line.startsWith('fairlead ')).map((line) => words(line).slice(1))
}

/**
 * Why the program would not take this command line; undefined if it would, or if it only names a command. Nothing is run.
 */
export async function refusalOf(args: readonly string[]): Promise<string | undefined> {
  let ran = false
  const idle = (command: AnyCommand | CommandGroup): AnyCommand | CommandGroup =>
    'routes' in command
      ? { ...command, routes: command.routes.map(idle) }
      : { ...command, run: () => ((ran = true), 0) }
  const commands = (await allCommands()).map(idle)
  if (args.length === 1 && commands.some(({ name }) => name === args[0])) return undefined
  const { context, told } = listener()
  const code = await parseAndRun({ version: '0', brief: '', help: '', commands }, args, context)
  return ran && code === 0 ? undefined : told() || `exit code ${code}`
}

/** What the program itself tells of its use. */
export async function helpTexts(): Promise<{ readonly name: string; readonly help: string }[]> {
  const { context, told } = listener()
  await runCli(['--help'], context)
  // The usage lines at its head are grammar, not examples.
  const overview = { name: 'fairlead', help: told().split('\n\n').slice(1).join('\n\n') }
  const each = (await allCommands()).flatMap((command) => helpOf(command, ''))
  return [overview, ...each]
}

function helpOf(command: AnyCommand | CommandGroup, above: string): { name: string; help: string }[] {
  const name = `${above}${command.name}`
  const below = 'routes' in command ? command.routes.flatMap((route) => helpOf(route, `${name} `)) : []
  return [{ name, help: command.help }, ...below]
}

export function listener(): { readonly context: Context; readonly told: () => string } {
  let text = ''
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString()
      done()
    },
  })
  return { context: { stdout: sink, stderr: sink, env: {}, cwd: '/' }, told: () => text.trim() }
}

export function allCommands(): Promise<(AnyCommand | CommandGroup)[]> {
  const files = filesUnder('src/cli/commands', /(?<!\.test)\.ts$/).filter(
    (path) => path.split('/').length === 4,
  )
  return Promise.all(
    files.map(async (path) => {
      const module: { default: AnyCommand | CommandGroup } = await import(/* @vite-ignore */ `../../${path}`)
      return module.default
    }),
  )
}

/** Up to a comment, a pipe, a redirection, or the gap before an explanation. */
function words(line: string): string[] {
  const [command = ''] = line.split(/ {2,}|\s[#>|]\s?/)
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
}
