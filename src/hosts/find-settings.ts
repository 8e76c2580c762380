import type { HostSettings } from '../core/launch.ts'
import { isObject } from '../core/value.ts'
import { isWritableByOthers } from './loose-files.ts'
import type { Found, Machine } from './found.ts'
import { isSharedFile } from './shared-file.ts'
import type { Opened } from './load-files.ts'
import { RANKS } from './settle.ts'

/** Files with approvals, hooks and permissions, each with those of the same host that stand above it. */
export function findSettings(files: readonly Opened[], machine: Machine): Found['settings'] {
  const settings = files.flatMap((file) => {
    const { kind, read } = file
    return kind.isSettings === true && read.ok && isObject(read.value) ? [{ file, json: read.value }] : []
  })
  return settings.map(({ file, json }) => ({
    host: file.host.id,
    scope: file.kind.scope,
    json,
    above: settings
      .filter((other) => other.file.host === file.host && isHigher(other.file, file))
      .map((other) => ({ scope: other.file.kind.scope, json: other.json })) satisfies HostSettings['above'],
    isWritableByOthers: isWritableByOthers(file.path, machine),
    isShared: file.project !== undefined && isSharedFile(file.path, file.project, machine.root),
    file: file.path,
    text: file.read.text,
  }))
}

/** A person outranks a repository here, whatever the host lets win: it is they who are asked to trust it. */
function isHigher(other: Opened, file: Opened): boolean {
  return trustOf(other) > trustOf(file)
}

function trustOf({ kind }: Opened): number {
  return kind.scope === 'project' ? 0 : kind.scope === 'system' ? RANKS.user + 1 : RANKS[kind.scope]
}
