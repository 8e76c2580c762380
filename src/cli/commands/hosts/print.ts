import { runsOf } from '../../../core/launch/read-command.ts'
import { isActive, type EntryState, type ServerEntry } from '../../../core/server-entry.ts'
import type { Found, HostFile, Machine } from '../../../hosts/found.ts'
import { HOSTS } from '../../../hosts/index.ts'
import { reachText } from '../../../scan/collect/reach-text.ts'
import type { Colours } from '../../colour.ts'
import { cell, fit, plain } from '../../../core/plain.ts'
import { hang } from '../../wrap.ts'
import { placeIn } from './place.ts'

export interface HostsLook {
  readonly isAll: boolean
  readonly columns: number
  readonly colours: Colours
}

/** Host by host, file by file: the servers in it and what becomes of each; then the sum, and what to do next. */
export function* hostLines(found: Found, machine: Machine, look: HostsLook): Generator<string> {
  const shown = found.files.filter((file) => look.isAll || file.servers > 0 || file.fault !== undefined)
  const place = placeIn(found.files)
  for (const { id, title } of HOSTS) {
    const files = shown.filter(({ host }) => host === id)
    if (files.length === 0) continue
    yield `${look.colours.strong(title)}\n`
    for (const file of files) {
      yield fileLine(file, machine, look)
      for (const entry of found.entries.filter((one) => one.host === id && one.file === file.path))
        yield serverLine(entry, machine, place, look)
    }
    yield '\n'
  }
  if (look.isAll && found.projects.length > 0) {
    yield `${look.colours.strong('Project folders')}\n`
    for (const project of found.projects) yield `  ${fit(shortPath(project, machine), look.columns - 2)}\n`
    yield '\n'
  }
  yield* closing(found, look)
}

function fileLine(
  { scope, path, fault }: HostFile,
  machine: Machine,
  { columns, colours }: HostsLook,
): string {
  const start = `  ${cell(scope, 9)} `
  const shown = shortPath(path, machine)
  if (fault === undefined) return `${start}${fit(shown, columns - start.length)}\n`
  const told = `${shown}:${fault.line}:${fault.column} not checked: ${plain(fault.why)}`
  return `${hang(start, told, columns, colours.bad)}\n`
}

type Place = ReturnType<typeof placeIn>

function serverLine(entry: ServerEntry, machine: Machine, place: Place, look: HostsLook): string {
  const name = cell(plain(entry.name), 20)
  const word = stateWord(entry.state)
  const state = cell(word, 18)
  const paint = PAINTS[entry.state.kind]
  const runs = reachText(entry.reach, entry.reach.kind === 'stdio' ? runsOf(entry.reach) : undefined)
  const left = Math.max(10, look.columns - 46)
  const line = `    ${name}  ${look.colours[paint](state)}  ${fit(plain(runs), left)}`
  const reason = [...reasons(entry, machine, place)].join(' · ')
  const more = reason === '' ? '' : `\n${hang(' '.repeat(26), reason, look.columns)}`
  return `${line.trimEnd()}${more}\n`
}

const PAINTS = { enabled: 'good', 'needs-approval': 'warn', disabled: 'faint', overridden: 'faint' } as const

/** Why it is not on, where it holds, and what it may do unasked. */
function* reasons(entry: ServerEntry, machine: Machine, place: Place): Generator<string> {
  const { state, file, project, scope, unasked } = entry
  if (state.kind === 'disabled' || state.kind === 'overridden') {
    const at = place(state.by.file, state.by.pointer)
    const path = state.by.file === file ? 'here' : shortPath(state.by.file, machine)
    yield `by ${path}${at === undefined ? '' : `:${at.line}`}`
  }
  if (project !== undefined && scope !== 'project') yield `only in ${shortPath(project, machine)}`
  if (isActive(entry) && unasked === 'all') yield 'every tool without asking'
  else if (isActive(entry) && unasked.length > 0)
    yield `${unasked.length} ${unasked.length === 1 ? 'tool' : 'tools'} without asking`
}

function stateWord(state: EntryState): string {
  if (state.kind === 'needs-approval') return 'waits for your yes'
  if (state.kind === 'disabled') return 'off'
  if (state.kind === 'overridden') return 'overridden'
  return state.approved === 'yes' ? 'on, approved' : state.approved === 'unknown' ? 'on, if approved' : 'on'
}

/** With `~` for the home; of another disk, what is below its root. */
function shortPath(path: string, { home, root }: Machine): string {
  const slashed = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`)
  if (path.startsWith(slashed(home))) return plain(`~/${path.slice(slashed(home).length)}`)
  return plain(root !== '/' && path.startsWith(slashed(root)) ? `/${path.slice(slashed(root).length)}` : path)
}

function* closing({ entries, files, projects }: Found, { columns, colours }: HostsLook): Generator<string> {
  const faults = files.filter(({ fault }) => fault !== undefined).length
  if (entries.length === 0) {
    yield `No host has a server here, of ${HOSTS.length} that were looked for, in ${count(projects.length, 'project folder')}.\n`
    yield* faults > 0 ? [notRead(faults)] : []
    yield `Servers of a project: fairlead hosts --project DIR · of another home: --home DIR\n`
    return
  }
  const hosts = new Set(entries.map(({ host }) => host)).size
  const of = (kind: EntryState['kind']): number => entries.filter(({ state }) => state.kind === kind).length
  const parts = [
    `${of('enabled')} on`,
    ...(of('needs-approval') > 0 ? [`${of('needs-approval')} waiting for your yes`] : []),
    ...(of('disabled') > 0 ? [`${of('disabled')} off`] : []),
    ...(of('overridden') > 0 ? [`${of('overridden')} overridden`] : []),
  ]
  yield `${hang('', `${count(entries.length, 'server')} in ${count(hosts, 'host')}: ${parts.join(', ')}`, columns)}\n`
  if (faults > 0) yield colours.bad(notRead(faults))
  yield 'Next: fairlead scan says what is wrong with them, fairlead protect guards them\n'
}

const notRead = (faults: number): string =>
  `${count(faults, 'file')} could not be read: what ${faults === 1 ? 'it declares is' : 'they declare is'} not known\n`

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
