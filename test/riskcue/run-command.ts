import { Writable } from 'node:stream'
import type { AnyCommand } from '../../src/cli/command.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in this process, with the defaults of the flags that are not given. */
export async function runCommand(
  command: AnyCommand,
  cwd: string,
  given: Readonly<Record<string, string | number | boolean>>,
  args: readonly string[] = [],
): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const sink = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said[name] += chunk.toString()
        done()
      },
    })
  const defaults = Object.entries(command.flags).map(([name, flag]) => [
    name,
    flag.kind === 'boolean' ? false : flag.default,
  ])
  const flags = { ...Object.fromEntries(defaults), ...given }
  const context = { stdout: sink('stdout'), stderr: sink('stderr'), env: process.env, cwd }
  const code = await command.run(flags, args, context)
  return { code, ...said }
}
