import type { HostSettings } from '../core/launch.ts'
import { settingsMembers, type SettingsMember } from './settings-members.ts'

export interface SettingsCommand {
  readonly line: string
  readonly pointer: string
  /** `hook`: on an event; `helper`: for a token, a header, a line of state. */
  readonly kind: 'hook' | 'helper'
}

const HELPERS =
  /^(?:apiKeyHelper|awsAuthRefresh|awsCredentialExport|gcpAuthRefresh|otelHeadersHelper|headersHelper|proxyAuthHelper|auth_command|apiKeyCommand|api_key_cmd)$/

/** Shell lines that a host runs by itself. */
export function settingsCommands(settings: HostSettings): readonly SettingsCommand[] {
  return settingsMembers(settings).flatMap((member) => {
    const { key, value, pointer } = member
    const kind = kindOf(member)
    if (!kind) return []
    if (typeof value === 'string') return [{ line: value, pointer, kind }]
    const isWords =
      Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string')
    return isWords && key !== 'args' ? [{ line: value.map(quoted).join(' '), pointer, kind }] : []
  })
}

function kindOf({ path, key }: SettingsMember): SettingsCommand['kind'] | undefined {
  if (HELPERS.test(key)) return 'helper'
  if (key === 'command' && path.at(-1) === 'statusLine') return 'helper'
  const isHook = path.some((part) => /^hooks?$/i.test(part))
  if (isHook && /^(?:command|bash|powershell|run|script)$/.test(key)) return 'hook'
  return path.length === 0 && key === 'notify' ? 'hook' : undefined
}

function quoted(word: unknown): string {
  const text = String(word)
  return /^[\w./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", '')}'`
}
