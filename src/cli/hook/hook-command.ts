import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { MARK } from '../../hosts/hook-file.ts'
import type { HookedHost as Host } from '../../hosts/host.ts'

export interface HookManner {
  readonly state: string | undefined
  /** Where left out, the hook only tells. */
  readonly enforce?: boolean
  readonly pack?: string
  readonly policy?: string | undefined
  readonly labels?: string | undefined
}

/** The command line a host runs: absolute paths, as hosts with windows start with a bare PATH. */
export function hookCommand(host: Host, manner: HookManner): (event: string) => string {
  const program = [process.execPath, realpathSync(process.argv[1] ?? '')]
  const { state, enforce = false } = manner
  const kept = state === undefined ? [] : ['--state', resolve(state)]
  const stops = enforce ? stoppingWords(manner) : []
  return (event) =>
    [...program, 'hook', host.id, MARK, '--event', event, ...kept, ...stops].map(quoted).join(' ')
}

function stoppingWords({ pack = 'balanced', policy, labels }: HookManner): readonly string[] {
  return [
    '--mode',
    'enforce',
    '--pack',
    pack,
    ...(policy === undefined ? [] : ['--policy', policy.split(',').map(absolute).join(',')]),
    ...(labels === undefined ? [] : ['--labels', resolve(labels)]),
  ]
}

/** `floor=ours.cedar`: the host starts the hook in another folder. */
function absolute(part: string): string {
  const at = part.search(/(?<=^(?:floor|project|user|pack)=)/)
  return at < 0 ? resolve(part) : part.slice(0, at) + resolve(part.slice(at))
}

/** Both shells of Windows and all others take double quotes; within them only these signs mean something. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
