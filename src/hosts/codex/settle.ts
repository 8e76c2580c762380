import type { EntryState } from '../../core/server-entry.ts'
import { pointerOf } from '../../core/place.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import { settingsOf, type Candidate, type Loaded, type Settle } from '../config-file.ts'

/** Requirements of an organisation, and whether the user trusts the project. */
export const codexSettle: Settle = (candidate, files) => {
  const settings = settingsOf(files)
  const state = required(candidate, settings) ?? trusted(candidate, settings)
  return state === undefined ? {} : { state }
}

/** `requirements.toml` lists the servers that may be used, each with the command or address it must have. */
function required({ declared }: Candidate, settings: readonly Loaded[]): EntryState | undefined {
  const file = settings.find(({ path }) => path.endsWith('requirements.toml'))
  const allowed = field(file?.value, 'mcp_servers')
  if (file === undefined || !isObject(allowed)) return undefined
  const rule = field(allowed, declared.name)
  const identity = field(rule, 'identity')
  const { reach } = declared
  const isAllowed =
    rule !== undefined &&
    (identity === undefined ||
      (reach.kind === 'stdio' && stringField(identity, 'command') === reach.command) ||
      ((reach.kind === 'http' || reach.kind === 'sse') && stringField(identity, 'url') === reach.url))
  return isAllowed ? undefined : { kind: 'disabled', by: { file: file.path, pointer: '/mcp_servers' } }
}

function trusted({ file, project }: Candidate, settings: readonly Loaded[]): EntryState | undefined {
  if (file.kind.scope !== 'project' || project === undefined) return undefined
  for (const { value, path } of settings) {
    const projects = field(value, 'projects')
    for (const [folder, one] of Object.entries(isObject(projects) ? projects : {})) {
      if (!sameFolder(folder, project)) continue
      const level = stringField(one, 'trust_level')
      if (level === 'trusted') return { kind: 'enabled', approved: 'yes' }
      if (level === 'untrusted')
        return {
          kind: 'disabled',
          by: { file: path, pointer: pointerOf(['projects', folder, 'trust_level']) },
        }
    }
  }
  return undefined
}

/** A copied home lies elsewhere than it is written: the ends are compared. */
function sameFolder(written: string, project: string): boolean {
  const plain = written.replaceAll('\\', '/')
  const rest = plain.replace(/^(?:[A-Za-z]:)?\/(?:home|Users)\/[^/]+/, '')
  const here = project.replaceAll('\\', '/')
  return plain === here || (rest !== plain && rest !== '' && here.endsWith(rest))
}
