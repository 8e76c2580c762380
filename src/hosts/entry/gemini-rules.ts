import { escapePointer } from '../../core/place.ts'
import { field, isArray } from '../../core/value.ts'
import { settingsOf, type Settle } from '../config-file.ts'
import type { Dialect } from './declared.ts'

export const GEMINI_DIALECT: Dialect = { unasked: 'trust' }

/** `mcp.excluded` and `mcp.allowed` of any settings file, and folders that are not trusted. */
export const geminiSettle: Settle = ({ declared: { name }, project }, files) => {
  const settings = settingsOf(files)
  for (const { value, path } of settings) {
    const mcp = field(value, 'mcp')
    const excluded = field(mcp, 'excluded')
    if (isArray(excluded) && excluded.includes(name))
      return {
        state: { kind: 'disabled', by: { file: path, pointer: `/mcp/excluded/${excluded.indexOf(name)}` } },
      }
    const allowed = field(mcp, 'allowed')
    if (isArray(allowed) && !allowed.includes(name))
      return { state: { kind: 'disabled', by: { file: path, pointer: '/mcp/allowed' } } }
  }
  const asks = settings.some(
    ({ value }) => field(field(field(value, 'security'), 'folderTrust'), 'enabled') === true,
  )
  // Where folders need no trust, what a project says is done.
  if (project !== undefined && !asks) return { state: { kind: 'enabled', approved: 'not needed' } }
  if (project === undefined) return {}
  const trust = files.find(({ path }) => path.endsWith('trustedFolders.json'))
  const told = trust === undefined ? undefined : trustOf(trust.value, project)
  if (trust === undefined || told === undefined) return { state: { kind: 'needs-approval' } }
  if (told.isTrusted) return { state: { kind: 'enabled', approved: 'yes' } }
  return { state: { kind: 'disabled', by: { file: trust.path, pointer: told.pointer } } }
}

function trustOf(
  folders: unknown,
  project: string,
): { readonly isTrusted: boolean; readonly pointer: string } | undefined {
  const whole = project.replaceAll('\\', '/')
  let best: { readonly isTrusted: boolean; readonly pointer: string; readonly length: number } | undefined
  for (const [folder, word] of Object.entries((folders ?? {}) as Record<string, unknown>)) {
    const given = folder.replaceAll('\\', '/')
    const covers = word === 'TRUST_PARENT' ? given.replace(/\/[^/]*$/, '') : given
    if (!isUnder(whole, covers) || (best !== undefined && best.length >= covers.length)) continue
    const pointer = `/${escapePointer(folder)}`
    best = { isTrusted: word !== 'DO_NOT_TRUST', pointer, length: covers.length }
  }
  return best
}

/** A copied home lies elsewhere than it is written: its end is compared too. */
const isUnder = (path: string, folder: string): boolean =>
  folder !== '' && (path === folder || path.startsWith(`${folder}/`) || path.endsWith(folder))
