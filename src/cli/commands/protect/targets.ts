import { resolve } from 'node:path'
import { fail } from '../../../core/error.ts'
import type { ServerEntry } from '../../../core/server-entry.ts'
import { findServers } from '../../../hosts/find-servers.ts'
import type { HostFile } from '../../../hosts/found.ts'
import { HOSTS } from '../../../hosts/index.ts'
import { readHostText, type HostText } from '../../../hosts/protect/host-text.ts'
import { whyNotOurs } from '../../../hosts/protect/plan.ts'
import { readNamedFile } from '../../../hosts/read-named-file.ts'
import type { Context } from '../../command.ts'
import { didYouMean } from '../../nearest.ts'
import { machineOf } from '../../scan/machine.ts'

export interface Where {
  readonly home: string | undefined
  readonly project: string | undefined
  readonly file: string | undefined
}

/** One file that declares servers, once, whatever hosts read it. */
export interface Target {
  readonly file: HostFile
  readonly hosts: readonly string[]
  readonly entries: readonly ServerEntry[]
  readonly now: HostText
}

/** A file that is left as it is. */
export interface Left {
  readonly path: string
  readonly host: string
  readonly why: string
  /** It could not be looked at: not the same as nothing to do. */
  readonly isFault: boolean
}

export interface Targets {
  readonly targets: readonly Target[]
  readonly left: readonly Left[]
}

/** Files of the user, of projects where they are asked for, or the one file that is named. */
export function findTargets(ids: readonly string[], where: Where, context: Context): Targets {
  for (const id of ids) chooseHost(id)
  const machine = machineOf({ ...where, root: undefined, os: undefined }, context)
  const project = where.project === undefined ? undefined : resolve(context.cwd, where.project)
  const named = where.file === undefined ? undefined : resolve(context.cwd, where.file)
  const found =
    named === undefined
      ? findServers({ ...machine, projects: project === undefined ? [] : [project] })
      : readNamedFile(named)
  const files = found.files.filter(
    ({ host, project: own }) =>
      (ids.length === 0 || ids.includes(host)) &&
      (named !== undefined || own === undefined || own === project),
  )
  return sorted(files, found.entries, named !== undefined)
}

function sorted(files: readonly HostFile[], entries: readonly ServerEntry[], isNamed: boolean): Targets {
  const targets = new Map<string, Target>()
  const left: Left[] = []
  for (const file of files) {
    const own = entries.filter((entry) => entry.file === file.path && entry.host === file.host)
    const leave = (why: string, isFault: boolean): void =>
      void left.push({ path: file.path, host: file.host, why, isFault })
    if (file.fault !== undefined) {
      leave(`line ${file.fault.line}: ${file.fault.why}`, true)
      continue
    }
    if (own.length === 0) continue
    const why = file.format === 'plist' ? PLIST : isNamed ? undefined : whyNotOurs(file.scope)
    if (why !== undefined) {
      leave(why, false)
      continue
    }
    const now = readHostText(file.path)
    if (now === undefined) continue
    const there = targets.get(now.path)
    const seen = new Set(there?.entries.map(({ pointer }) => pointer))
    targets.set(now.path, {
      file: there?.file ?? file,
      hosts: [...new Set([...(there?.hosts ?? []), file.host])],
      entries: [...(there?.entries ?? []), ...own.filter(({ pointer }) => !seen.has(pointer))],
      now,
    })
  }
  return { targets: [...targets.values()], left }
}

const PLIST = 'it is a property list, which its program keeps in memory and writes back: change it there'

function chooseHost(id: string): void {
  const ids = HOSTS.map((host) => host.id)
  if (ids.includes(id)) return
  fail('usage/unknown-name', {
    what: 'host',
    name: id,
    expected: `${didYouMean(id, ids)}Hosts: ${ids.join(', ')}`,
  })
}

export const hostTitle = (id: string): string =>
  HOSTS.find((host) => host.id === id)?.title ?? 'A file of no host that is known'
