import type { HostSettings } from '../core/launch.ts'
import { pointerOf } from '../core/place.ts'
import type { Severity } from '../core/severity.ts'
import { isArray, isObject, type JsonValue } from '../core/value.ts'

export interface SettingsMember {
  readonly path: readonly string[]
  readonly key: string
  readonly value: JsonValue
  readonly pointer: string
}

const MOST = 5000
const DEEPEST = 12
/** Servers are judged on their own, entry by entry. */
const SERVERS = new Set(['mcpServers', 'mcp_servers', 'context_servers', 'servers'])

/** Every member of a settings file, but for the servers it declares. */
export function settingsMembers({ json }: HostSettings): readonly SettingsMember[] {
  const found: SettingsMember[] = []
  collect(json, [], found)
  return found
}

/** In a repository it is everybody's who trusts the folder; else only of who wrote it. */
export function inShared({ scope, isShared }: HostSettings, shared: Severity, own: Severity): Severity {
  return isShared || scope === 'plugin' || scope === 'extension' ? shared : own
}

function collect(value: JsonValue, path: readonly string[], found: SettingsMember[]): void {
  if (path.length > DEEPEST || found.length >= MOST) return
  const entries = isArray(value)
    ? value.map((item, index) => [String(index), item] as const)
    : isObject(value)
      ? Object.entries(value)
      : []
  for (const [key, member] of entries) {
    if (found.length >= MOST) return
    if (SERVERS.has(key) && isObject(member)) continue
    const here = [...path, key]
    found.push({ path, key, value: member, pointer: `/json${pointerOf(here)}` })
    collect(member, here, found)
  }
}
