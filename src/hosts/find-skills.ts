import { basename, dirname } from 'node:path'
import type { Disk } from './disk.ts'
import type { Host } from './host.ts'
import type { Machine, SkillFolder } from './found.ts'
import { placesOn } from './places.ts'

/** Skills and files of instructions that a host would load, of the user, the system and each project. */
export function findSkills(
  host: Host,
  machine: Machine,
  projects: readonly string[],
  disk: Disk,
): readonly SkillFolder[] {
  const found = new Map<string, SkillFolder>()
  for (const project of [undefined, ...projects]) {
    for (const place of placesOn(host.skills ?? [], machine, project))
      for (const path of disk.match(place)) {
        if (basename(path) !== 'SKILL.md' || !disk.isFile(path)) continue
        const folder = dirname(path)
        found.set(folder, { host: host.id, path: folder, kind: 'skill' })
      }
    for (const place of placesOn(host.instructions ?? [], machine, project))
      for (const path of disk.match(place))
        if (disk.isFile(path)) found.set(path, { host: host.id, path, kind: 'instructions' })
  }
  return [...found.values()]
}
