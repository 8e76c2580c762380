import { runsOf } from '../../../core/launch/read-command.ts'
import type { Found } from '../../../hosts/found.ts'
import { reachText } from '../../../scan/collect/reach-text.ts'
import { placeIn } from './place.ts'

/** For programs: what was found, without values of variables, headers or settings. */
export function hostsJson({ entries, files, projects, skills }: Found) {
  const place = placeIn(files)
  return {
    servers: entries.map((entry) => ({
      host: entry.host,
      scope: entry.scope,
      name: entry.name,
      file: entry.file,
      line: place(entry.file, entry.pointer)?.line,
      pointer: entry.pointer,
      project: entry.project,
      transport: entry.reach.kind,
      runs: reachText(entry.reach, entry.reach.kind === 'stdio' ? runsOf(entry.reach) : undefined),
      state: entry.state,
      unasked: entry.unasked,
    })),
    files: files.map(({ host, scope, path, format, project, fault, flaws, servers }) => ({
      host,
      scope,
      path,
      format,
      project,
      fault: fault && { why: fault.why, line: fault.line, column: fault.column },
      flaws,
      servers,
    })),
    projects,
    skills,
  }
}
