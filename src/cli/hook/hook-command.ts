import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { MARK } from '../../hosts/hook-file.ts'
import type { HookedHost as Host } from '../../hosts/host.ts'

/** The command line a host runs: absolute paths, as hosts with windows start with a bare PATH. */
export function hookCommand(host: Host, state: string | undefined): (event: string) => string {
  const program = [process.execPath, realpathSync(process.argv[1] ?? '')]
  const kept = state === undefined ? [] : ['--state', resolve(state)]
  return (event) => [...program, 'hook', host.id, MARK, '--event', event, ...kept].map(quoted).join(' ')
}

/** Both shells of Windows and all others take double quotes; within them only these signs mean something. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
