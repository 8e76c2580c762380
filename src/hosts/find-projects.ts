import { resolve } from 'node:path'
import type { Disk } from './disk.ts'
import type { Host } from './host.ts'
import type { HostFile, Machine } from './found.ts'
import type { Loader } from './load-files.ts'
import { placesOn } from './places.ts'
import { recordedPath } from './recorded-path.ts'

/** More than anybody keeps; a list that names more was made to hurt. */
const MOST_PROJECTS = 1000

/** Folders that exist, of those named by hand and those the files of hosts name; and the files that cannot be read. */
export function findProjects(
  hosts: readonly Host[],
  machine: Machine,
  disk: Disk,
  loader: Loader,
): { readonly projects: readonly string[]; readonly files: readonly HostFile[] } {
  const projects = new Set<string>(machine.projects)
  const files: HostFile[] = []
  for (const host of hosts)
    for (const list of host.projects ?? [])
      for (const path of placesOn(list.at, machine).flatMap((place) => disk.match(place))) {
        const file = {
          host: host.id,
          scope: 'user',
          path,
          project: undefined,
          flaws: [],
          servers: 0,
        } as const
        if (list.format === 'database') {
          const fault = { why: DATABASE, line: 1, column: 1 }
          files.push({ ...file, format: 'json', fault, text: '' })
          continue
        }
        const read = loader.open(path, list.format)
        if (read.ok) for (const written of list.read(read.value)) add(written)
        else files.push({ ...file, format: list.format, fault: read, text: read.text })
      }

  function add(written: string): void {
    if (projects.size >= MOST_PROJECTS) return
    const folder = projectFolder(written, machine, disk)
    if (folder !== undefined) projects.add(folder)
  }
  return { projects: [...projects], files }
}

const DATABASE = 'a database, which is not read: name the projects it lists with --project'

/** Where a folder that a file names lies now. */
export function projectFolder(written: string, machine: Machine, disk: Disk): string | undefined {
  return recordedPath(written, machine)
    .map((path) => resolve(path))
    .find((path) => path !== resolve(machine.home) && disk.isFolder(path))
}
