import { findServers } from '../hosts/find-servers.ts'
import { collectFile } from './collect/file.ts'
import { collectFolder } from './collect/folder.ts'
import { collectFound } from './collect/found.ts'
import { collectImage, collectPublished } from './collect/published.ts'
import { collectReach } from './collect/reach.ts'
import type { Collected } from './item.ts'
import type { ScanOptions } from './options.ts'
import type { Target } from './target.ts'

/** Everything one target holds, and what could not be seen of it. */
export function collect(target: Target, options: ScanOptions): Promise<Collected> {
  switch (target.kind) {
    case 'machine':
      return collectFound(findServers(options.machine), target.name, options)
    case 'folder':
      return collectFolder(target.name, target.path, options)
    case 'file':
      return collectFile(target.name, target.path, options)
    case 'package':
      return collectPublished(target.name, target.spec, options)
    case 'image':
      return collectImage(target.name, target.reference, options)
    case 'endpoint':
      return collectReach(target.name, { kind: 'http', url: target.url, headers: {} }, options)
    case 'command':
      break
  }
  const [command = '', ...args] = target.command
  return collectReach(target.name, { kind: 'stdio', command, args, env: {} }, options)
}
