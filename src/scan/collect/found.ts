import type { LedgerRow } from '../../core/scan.ts'
import { isActive, type ServerEntry } from '../../core/server-entry.ts'
import type { Found, HostFile } from '../../hosts/found.ts'
import { readDocument } from '../../hosts/format/read-document.ts'
import { launchFiles } from '../../hosts/launch-files.ts'
import { together, type Collected, type Item } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { collectBehind, type Behind } from './behind.ts'
import { collectEntry, type InFile } from './entry.ts'
import { fleetItems, type Member } from '../fleet.ts'
import { collectSkills } from './skills.ts'

/** Everything hosts are told: how servers are launched and reached, what stands behind them, settings, skills, fleets. */
export async function collectFound(found: Found, target: string, options: ScanOptions): Promise<Collected> {
  const inFiles = new Map(found.files.map((file) => [file.path, inFileOf(file)]))
  const inFile = (path: string): InFile => inFiles.get(path) ?? ((pointer) => ({ file: path, pointer }))
  const parts: Collected[] = []
  const known: (Member & { readonly entry: ServerEntry })[] = []
  const looked = new Map<string, Behind>()
  for (const entry of found.entries) {
    const files = entry.reach.kind === 'stdio' ? launchFiles(entry.reach, options.machine) : []
    const { runs, ...collected } = collectEntry(entry, target, files, inFile(entry.file))
    const where = inFile(entry.file)(entry.pointer)
    const behind = await collectBehind(entry, runs, target, where, options, looked)
    if (behind.surface && isActive(entry)) known.push({ entry, surface: behind.surface, where })
    parts.push({
      ...collected,
      servers: collected.servers.map((server) => ({ ...server, tools: behind.surface?.tools.length })),
    })
    parts.push(behind.collected)
  }
  return together([
    { items: [], ledger: found.files.flatMap((file) => fileRows(file, target)), servers: [] },
    ...parts,
    { items: settingsItems(found, target, inFile), ledger: settingsRows(found, target), servers: [] },
    collectSkills(found.skills, target),
    ...fleets(found, known, target),
  ])
}

function inFileOf({ path, format, text, fault }: HostFile): InFile {
  // Only whoever has a finding there reads it again.
  let document: ReturnType<typeof readDocument> | undefined
  return (pointer) => {
    if (fault || text === '') return { file: path, pointer }
    document ??= readDocument(format, text)
    if (!document.ok) return { file: path, pointer }
    const { line, column, endLine, endColumn } = document.locate(pointer)
    return { file: path, line, column, endLine, endColumn, pointer }
  }
}

function fileRows({ path, fault, servers, flaws }: HostFile, target: string): readonly LedgerRow[] {
  const row = { target, surface: 'configuration' } as const
  if (fault) {
    const { why, line, column } = fault
    return [{ ...row, state: 'failed', reason: why, where: { file: path, line, column } }]
  }
  const doubtful = flaws.filter(({ kind }) => kind === 'duplicate-key')
  return [
    { ...row, state: 'analysed', count: servers, where: { file: path } },
    ...doubtful.map(({ line, column }): LedgerRow => ({
      ...row,
      state: 'partly',
      reason: 'the same key stands twice: hosts differ in which of them they take',
      where: { file: path, line, column },
    })),
  ]
}

function settingsItems(
  { settings }: Found,
  target: string,
  inFile: (path: string) => InFile,
): readonly Item[] {
  return settings.map(({ file, host, scope, json, above, isWritableByOthers, isShared }): Item => ({
    kind: 'host',
    subject: { host, scope, json, above, isWritableByOthers, isShared },
    target,
    host: host === '' ? undefined : host,
    server: undefined,
    locate: ({ pointer }) => ({ where: inFile(file)(pointer.startsWith('/json') ? pointer.slice(5) : '') }),
  }))
}

function settingsRows({ settings }: Found, target: string): readonly LedgerRow[] {
  return settings.length === 0
    ? []
    : [{ target, surface: 'settings', state: 'analysed', count: settings.length }]
}

/** Per host and project: what one agent can call together. */
function fleets(
  { entries }: Found,
  known: readonly (Member & { readonly entry: ServerEntry })[],
  target: string,
): readonly Collected[] {
  const active = entries.filter(isActive)
  const hosts = [...new Set(active.map(({ host }) => host))]
  return hosts.flatMap((host) => {
    const ofHost = active.filter((entry) => entry.host === host)
    const projects = [...new Set(ofHost.map(({ project }) => project))]
    // Where there are projects, each sees its own servers and those that hold everywhere.
    const scopes = projects.length > 1 ? projects.filter((project) => project !== undefined) : projects
    return scopes.map((project): Collected => {
      const belongs = (entry: ServerEntry): boolean =>
        entry.host === host && (entry.project === undefined || entry.project === project)
      const members = known.filter(({ entry }) => belongs(entry))
      const unknown = ofHost.filter(belongs).length - members.length
      const name = host === '' ? target : host
      return {
        items: fleetItems(name, target, members),
        ledger:
          ofHost.length < 2
            ? []
            : [
                unknown === 0
                  ? { target, surface: 'fleet', state: 'analysed', count: members.length }
                  : {
                      target,
                      surface: 'fleet',
                      state: members.length === 0 ? 'skipped' : 'partly',
                      reason:
                        'what servers could do together needs their definitions; --connect asks for them',
                    },
              ],
        servers: [],
      }
    })
  })
}
