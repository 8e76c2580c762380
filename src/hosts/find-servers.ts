import type { ServerEntry } from '../core/server-entry.ts'
import { diskOf } from './disk.ts'
import { findProjects, projectFolder } from './find-projects.ts'
import { findSettings } from './find-settings.ts'
import { findSkills } from './find-skills.ts'
import type { Found, HostFile, Machine } from './found.ts'
import { HOSTS } from './index.ts'
import { createLoader, hostFile, loaded, type Opened } from './load-files.ts'
import { readEntries } from './read-entries.ts'

/** Everything the hosts of a machine are told: looked for where each host looks, read-only, nothing started. */
export function findServers(machine: Machine): Found {
  const disk = diskOf(machine)
  const loader = createLoader(disk, machine)
  const { projects, files: lists } = findProjects(HOSTS, machine, disk, loader)
  const entries: ServerEntry[] = []
  const files: HostFile[] = []
  const opened: Opened[] = []
  for (const host of HOSTS) {
    const own = withoutRepeats([undefined, ...projects].flatMap((project) => loader.filesOf(host, project)))
    if (own.length === 0) continue
    const found = readEntries(
      host,
      loaded(own),
      (written) => projectFolder(written, machine, disk) ?? written,
    )
    entries.push(...found)
    opened.push(...own)
    files.push(...own.map((file) => hostFile(file, found.filter((entry) => entry.file === file.path).length)))
  }
  const seen = new Set(files.map(({ host, path }) => `${host} ${path}`))
  return {
    entries,
    files: [...files, ...lists.filter(({ host, path }) => !seen.has(`${host} ${path}`))],
    settings: findSettings(opened, machine),
    skills: HOSTS.flatMap((host) => findSkills(host, machine, projects, disk)),
    projects,
  }
}

/** The home folder can be a project too, and its files are then those of the user. */
function withoutRepeats(files: readonly Opened[]): readonly Opened[] {
  const seen = new Set<string>()
  return files.filter(({ path, kind }) => {
    const key = `${kind.servers === undefined} ${path}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
