import { basename, dirname, resolve } from 'node:path'
import { fail } from '../core/error.ts'
import { isObject, type JsonValue } from '../core/value.ts'
import type { ConfigFile } from './config-file.ts'
import { contentOf } from './disk.ts'
import { eitherOf, serverList, serversUnder, wrappedOrFlat } from './entry/shapes.ts'
import { findSettings } from './find-settings.ts'
import { readDocument } from './format/read-document.ts'
import type { ConfigFormat, Found } from './found.ts'
import { guessHost } from './guess-host.ts'
import type { Host } from './host.ts'
import { hostFile, loaded, type Opened } from './load-files.ts'
import { readEntries } from './read-entries.ts'

/** One configuration file by itself: its host is guessed from its path, its form from what stands in it. */
export function readNamedFile(named: string): Found {
  const path = resolve(named)
  const guess = guessHost(path)
  const bytes = bytesOf(path)
  const format = guess?.kind.format ?? formatOf(path, bytes)
  const read = readDocument(format, bytes)
  const kind: ConfigFile = { ...(guess?.kind ?? ANY), format }
  const host: Host = guess?.host ?? { id: '', title: basename(path), files: [] }
  const project = kind.scope === 'project' ? projectOf(path) : undefined
  const file: Opened = { host, kind, path, project, read }
  const own = readEntries(host, loaded([file]), (written) => written)
  // A file in the place of one host may be written in the form of another.
  const entries =
    own.length > 0 || kind.servers === ANY.servers
      ? own
      : readEntries(host, loaded([{ ...file, kind: { ...kind, servers: ANY_SHAPE } }]), (written) => written)
  const isSettings = kind.isSettings === true
  const isEmpty = read.ok && entries.length === 0 && !isSettings && !hasServersKey(read.value)
  const shown = hostFile(file, entries.length)
  return {
    entries,
    files: [
      isEmpty
        ? { ...shown, fault: { why: 'no servers in it, in any form known', line: 1, column: 1 } }
        : shown,
    ],
    settings: findSettings([file], { home: dirname(path), root: '/', os: 'linux', env: {}, projects: [] }),
    skills: [],
    projects: project === undefined ? [] : [project],
  }
}

function bytesOf(path: string): Uint8Array {
  const content = contentOf(path)
  if ('bytes' in content) return content.bytes
  return content.why.startsWith('larger')
    ? fail('file/too-large', { path, limit: '32 MiB' })
    : fail('file/unreadable', { path })
}

// Whose file it is is not known: what any host would heed counts.
const dialect = { off: 'disabled', unasked: ['autoApprove', 'alwaysAllow', 'trust'] } as const
const ANY_SHAPE = eitherOf(
  wrappedOrFlat(dialect),
  ...['servers', 'mcp', 'context_servers', 'amp.mcpServers', 'mcp_servers', 'extensions'].map((key) =>
    serversUnder([key], dialect),
  ),
  serversUnder(['mcp', 'servers'], dialect),
  serverList(['mcpServers'], dialect),
  serverList(['mcp_servers'], dialect),
)
const ANY: ConfigFile = {
  scope: 'user',
  format: 'jsonc',
  at: [],
  evidence: 'named by hand',
  servers: ANY_SHAPE,
  approval: 'unknown',
}

function formatOf(path: string, bytes: Uint8Array): ConfigFormat {
  if (/\.toml$/i.test(path)) return 'toml'
  if (/\.ya?ml$/i.test(path)) return 'yaml'
  if (/\.plist$/i.test(path) || Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'bplist')
    return 'plist'
  return 'jsonc'
}

/** The folder of a project file: above the hidden folders it lies in. */
function projectOf(path: string): string {
  let folder = dirname(path)
  while (/^\.[\w-]+$/.test(basename(folder)) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function hasServersKey(value: JsonValue): boolean {
  return (
    isObject(value) &&
    ['mcpServers', 'servers', 'mcp', 'mcp_servers', 'context_servers'].some((key) => key in value)
  )
}
