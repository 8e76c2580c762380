import { join } from 'node:path'
import type { Places } from './config-file.ts'
import type { Machine } from './found.ts'

/** Patterns of paths on that machine, `*` and `**` still in them; those of projects only with a project. */
export function placesOn(at: Places, machine: Machine, project?: string): readonly string[] {
  const templates = Array.isArray(at) ? at : ((at as Exclude<Places, readonly string[]>)[machine.os] ?? [])
  return (templates as readonly string[])
    .filter((template) => template.startsWith('$project') === (project !== undefined))
    .flatMap((template) => expand(template, machine, project) ?? [])
}

/** One place; undefined where it hangs on a variable that is not set. */
export function expand(template: string, machine: Machine, project?: string): string | undefined {
  const moved = /^\{(\w+)\|([^}]*)\}(.*)$/.exec(template)
  if (moved !== null) {
    const [, name = '', usual = '', rest = ''] = moved
    const value = machine.env[name]
    if (value !== undefined && value !== '') return join(value, rest)
    return usual === '' ? undefined : expand(usual + rest, machine, project)
  }
  const start = /^(?:~|\$\w+)/.exec(template)?.[0]
  if (start === undefined) return join(machine.root, template)
  const base = BASES[start]?.(machine, project)
  return base === undefined ? undefined : join(base, template.slice(start.length))
}

const BASES: Readonly<Record<string, (machine: Machine, project?: string) => string | undefined>> = {
  '~': ({ home }) => home,
  $project: (_machine, project) => project,
  $config: (machine) =>
    machine.os === 'darwin'
      ? join(machine.home, 'Library', 'Application Support')
      : machine.os === 'win32'
        ? machine.env['APPDATA'] || join(machine.home, 'AppData', 'Roaming')
        : xdg(machine, 'XDG_CONFIG_HOME', '.config'),
  $local: (machine) => machine.env['LOCALAPPDATA'] || join(machine.home, 'AppData', 'Local'),
  $xdg: (machine) => xdg(machine, 'XDG_CONFIG_HOME', '.config'),
  $data: (machine) => xdg(machine, 'XDG_DATA_HOME', '.local/share'),
  $programdata: (machine) => machine.env['ProgramData'] || join(machine.root, 'ProgramData'),
  $programfiles: (machine) => machine.env['ProgramFiles'] || join(machine.root, 'Program Files'),
}

function xdg({ home, env }: Machine, name: string, usual: string): string {
  return env[name] || join(home, usual)
}
