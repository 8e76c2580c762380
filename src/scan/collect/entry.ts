import type { Endpoint, Launch, LaunchFile } from '../../core/launch.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import type { Runs } from '../../core/launch/runs.ts'
import type { Location, ScannedServer } from '../../core/scan.ts'
import { isActive, type EntryState, type ServerEntry } from '../../core/server-entry.ts'
import { MENDED } from '../fix.ts'
import type { Collected, Item } from '../item.ts'
import { packageText, reachText } from './reach-text.ts'

/** Where a pointer of a configuration file stands in it. */
export type InFile = (pointer: string) => Location

/** One declared server, as what is started or reached. What it runs is looked at by others. */
export function collectEntry(
  entry: ServerEntry,
  target: string,
  files: readonly LaunchFile[],
  inFile: InFile,
): Collected & { readonly runs: Runs | undefined } {
  const { host, scope, name: server, unasked, json, reach } = entry
  const owner = { target, host: host === '' ? undefined : host, server }
  const locate: Item['locate'] = ({ pointer }) => ({
    where: inFile(
      pointer.startsWith('/json') ? entry.pointer + pointer.slice(5) : entry.pointerInFile(pointer),
    ),
    key: `${entry.pointer}#${pointer}`,
  })
  const canFix = (rule: string): boolean => Object.hasOwn(MENDED, rule)
  const shared = { ...owner, locate, canFix, ...(isActive(entry) ? {} : { atMost: 'low' as const }) }
  const where = inFile(entry.pointer)
  if (reach.kind === 'other')
    return {
      items: [],
      ledger: [{ target, surface: 'launch', state: 'skipped', reason: `${server}: ${reach.why}`, where }],
      servers: [serverOf(entry, target, where, undefined)],
      runs: undefined,
    }
  if (reach.kind === 'stdio') {
    const { kind: _, ...command } = reach
    const subject: Launch = { ...command, host, scope, server, unasked, json, files }
    const runs = runsOf(command)
    return {
      items: [{ ...shared, kind: 'launch', subject }],
      ledger: [],
      servers: [serverOf(entry, target, where, runs)],
      runs,
    }
  }
  const { kind: transport, url, headers } = reach
  const subject: Endpoint = { host, scope, server, transport, url, headers, unasked, json }
  return {
    items: [{ ...shared, kind: 'endpoint', subject }],
    ledger: [],
    servers: [serverOf(entry, target, where, undefined)],
    runs: undefined,
  }
}

function serverOf(
  { host, scope, name, state, reach }: ServerEntry,
  target: string,
  where: Location,
  runs: Runs | undefined,
): ScannedServer {
  const what = runs?.what
  return {
    target,
    host: host === '' ? undefined : host,
    name,
    scope,
    state: stateText(state),
    runs: reachText(reach, runs),
    ...(what?.kind === 'package'
      ? {
          package: {
            ecosystem: what.package.ecosystem,
            name: packageText(what.package.name),
            version: what.package.exact,
          },
        }
      : {}),
    tools: undefined,
    where,
  }
}

export function stateText(state: EntryState): string {
  if (state.kind === 'enabled') return state.approved === 'yes' ? 'enabled, approved' : 'enabled'
  if (state.kind === 'needs-approval') return 'waits for approval'
  return state.kind
}
