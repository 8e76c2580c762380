import type { EntryState } from '../../core/server-entry.ts'
import { pointerOf } from '../../core/place.ts'
import { field, isArray, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import { settingsOf, type Candidate, type Loaded, type Settle } from '../config-file.ts'
import { toolsAllowed } from '../entry/tools-allowed.ts'

/** What Claude Code makes of an entry: managed files first, then what the user turned off, then what was approved. */
export const claudeCodeSettle: Settle = (candidate, files) => {
  const settings = settingsOf(files).filter(
    ({ project }) => project === undefined || project === candidate.project,
  )
  const state =
    exclusive(candidate, files) ??
    policy(candidate, settings) ??
    turnedOff(candidate, files) ??
    approval(candidate, settings, files) ??
    plugin(candidate, settings)
  const lists = settings.map(({ value }) => field(field(value, 'permissions'), 'allow'))
  const unasked = toolsAllowed(lists, `mcp__${candidate.declared.name}`, '__')
  return state === undefined ? { unasked } : { state, unasked }
}

const isManagedServers = ({ kind }: Loaded): boolean => kind.scope === 'managed' && kind.servers !== undefined

/** Where an organisation deploys managed-mcp.json, only its servers are loaded. */
function exclusive({ file }: Candidate, files: readonly Loaded[]): EntryState | undefined {
  const managed = files.find(isManagedServers)
  if (managed === undefined || file.kind.scope === 'managed') return undefined
  return { kind: 'overridden', by: { file: managed.path, pointer: '/mcpServers' } }
}

function policy(candidate: Candidate, settings: readonly Loaded[]): EntryState | undefined {
  for (const { value, path } of settings) {
    const denied = listField(value, 'deniedMcpServers')
    const hit = denied.findIndex((rule) => names(rule, candidate))
    if (hit >= 0) return { kind: 'disabled', by: { file: path, pointer: `/deniedMcpServers/${hit}` } }
  }
  for (const { value, path } of settings) {
    const allowed = field(value, 'allowedMcpServers')
    if (isArray(allowed) && !allowed.some((rule) => names(rule, candidate)))
      return { kind: 'disabled', by: { file: path, pointer: '/allowedMcpServers' } }
  }
  return undefined
}

/** A rule of a list: a name, a whole command, or an address with stars. */
function names(rule: JsonValue, { declared: { name, reach } }: Candidate): boolean {
  if (stringField(rule, 'serverName') === name) return true
  const command = field(rule, 'serverCommand')
  if (isArray(command) && reach.kind === 'stdio')
    return JSON.stringify(command) === JSON.stringify([reach.command, ...reach.args])
  const url = stringField(rule, 'serverUrl')
  return url !== undefined && (reach.kind === 'http' || reach.kind === 'sse') && fits(reach.url, url)
}

function fits(text: string, pattern: string): boolean {
  let from = 0
  const parts = pattern.split('*')
  for (const [index, part] of parts.entries()) {
    const at = index === 0 ? (text.startsWith(part) ? 0 : -1) : text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return parts.at(-1) === '' || text.endsWith(parts.at(-1) ?? '')
}

/** `/mcp` in a session keeps what was turned off with the project. */
function turnedOff({ declared, project }: Candidate, files: readonly Loaded[]): EntryState | undefined {
  if (project === undefined) return undefined
  return listed(files, project, declared, 'disabledMcpServers')
}

/** In `~/.claude.json`, of the project an entry belongs to. */
function listed(
  files: readonly Loaded[],
  project: string,
  declared: Candidate['declared'],
  key: string,
): EntryState | undefined {
  for (const { value, path } of files)
    for (const [folder, one] of projectsOf(value)) {
      if (folder !== declared.project && !samePath(folder, project)) continue
      const at = listField(one, key).indexOf(declared.name)
      if (at >= 0)
        return { kind: 'disabled', by: { file: path, pointer: pointerOf(['projects', folder, key, at]) } }
    }
  return undefined
}

const projectsOf = (value: JsonValue): readonly (readonly [string, JsonValue])[] => {
  const projects = field(value, 'projects')
  return isObject(projects) ? Object.entries(projects) : []
}

/** A copied home lies elsewhere than it is written: the ends are compared. */
function samePath(written: string, project: string): boolean {
  const plain = written.replaceAll('\\', '/')
  const here = project.replaceAll('\\', '/')
  const rest = plain.replace(/^(?:[A-Za-z]:)?\/(?:home|Users)\/[^/]+/, '')
  return plain === here || (rest !== plain && rest !== '' && here.endsWith(rest))
}

/** Servers that come with a repository wait for a yes. */
function approval(
  { file, declared, project }: Candidate,
  settings: readonly Loaded[],
  files: readonly Loaded[],
): EntryState | undefined {
  if (file.kind.scope !== 'project' || project === undefined) return undefined
  const { name } = declared
  for (const { value, path } of settings) {
    const at = listField(value, 'disabledMcpjsonServers').indexOf(name)
    if (at >= 0) return { kind: 'disabled', by: { file: path, pointer: `/disabledMcpjsonServers/${at}` } }
  }
  const refused = listed(files, project, declared, 'disabledMcpjsonServers')
  if (refused !== undefined) return refused
  const said = [
    ...settings.map(({ value }) => value),
    ...files.flatMap(({ value }) =>
      projectsOf(value).flatMap(([folder, one]) => (samePath(folder, project) ? [one] : [])),
    ),
  ]
  const isApproved = said.some(
    (value) =>
      field(value, 'enableAllProjectMcpServers') === true ||
      listField(value, 'enabledMcpjsonServers').includes(name),
  )
  return isApproved ? { kind: 'enabled', approved: 'yes' } : { kind: 'needs-approval' }
}

/** Plugins are on by name and marketplace: `cache/MARKETPLACE/PLUGIN/VERSION/…`. */
function plugin({ file }: Candidate, settings: readonly Loaded[]): EntryState | undefined {
  if (file.kind.scope !== 'plugin') return undefined
  const parts = file.path.split(/[\\/]/)
  for (const { value, path } of settings) {
    const enabled = field(value, 'enabledPlugins')
    for (const [key, on] of Object.entries(isObject(enabled) ? enabled : {})) {
      const [name = '', market = ''] = key.split('@')
      if (!parts.includes(name) || (market !== '' && !parts.includes(market))) continue
      if (on === false)
        return { kind: 'disabled', by: { file: path, pointer: pointerOf(['enabledPlugins', key]) } }
      return { kind: 'enabled', approved: 'yes' }
    }
  }
  return { kind: 'enabled', approved: 'unknown' }
}
