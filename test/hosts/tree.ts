import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Machine } from '../../src/hosts/found.ts'

/** A disk with one home and one project, made of files by path: `~/…`, `/…`, `P/…`. */
export interface HostTree {
  readonly machine: Machine
  readonly project: string
  readonly place: (path: string) => string
  readonly remove: () => void
}

export function plant(os: Machine['os'], files: Readonly<Record<string, string | Uint8Array>>): HostTree {
  const root = mkdtempSync(join(tmpdir(), 'fairlead-hosts-'))
  const home = join(root, os === 'linux' ? 'home/ann' : 'Users/ann')
  const project = join(home, 'projects/app')
  mkdirSync(project, { recursive: true })
  const place = (path: string): string => {
    if (path.startsWith('~/')) return join(home, path.slice(2))
    return path.startsWith('P/') ? join(project, path.slice(2)) : join(root, path)
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(place(path)), { recursive: true })
    writeFileSync(place(path), content)
  }
  const machine: Machine = { home, root, os, env: {}, projects: [project] }
  return { machine, project, place, remove: () => rmSync(root, { recursive: true, force: true }) }
}
