import { basename, dirname, join, sep } from 'node:path'
import { stringField } from '../core/value.ts'
import type { Host } from './host.ts'
import type { ConfigFile, Loaded } from './config-file.ts'
import type { Disk } from './disk.ts'
import { readDocument, type ReadResult } from './format/read-document.ts'
import type { ConfigFormat, HostFile, Machine } from './found.ts'
import { expand, placesOn } from './places.ts'

/** One file of one host that exists, read or not. */
export interface Opened {
  readonly host: Host
  readonly kind: ConfigFile
  readonly path: string
  readonly project: string | undefined
  readonly read: ReadResult
}

/** Reads files once, however many hosts share them. */
export function createLoader(disk: Disk, machine: Machine) {
  const seen = new Map<string, ReadResult>()
  const open = (path: string, format: ConfigFormat): ReadResult => {
    const key = `${format} ${path}`
    const known = seen.get(key)
    if (known !== undefined) return known
    const content = disk.read(path)
    const read: ReadResult =
      'bytes' in content
        ? readDocument(format, content.bytes)
        : { ok: false, text: '', why: content.why, line: 1, column: 1 }
    seen.set(key, read)
    return read
  }

  /** The files of a host that belong to a project, or, without one, to the user and the system. */
  const filesOf = (host: Host, project?: string): readonly Opened[] =>
    host.files.flatMap((kind) => {
      const places = placesOn(kind.at, machine, project)
      const paths = places.flatMap((place) => disk.match(place)).filter((path) => !disk.isFolder(path))
      if (paths.length === 0 || !isWanted(kind, disk, machine)) return []
      return paths.flatMap((path) => {
        const file = { host, kind, path, project, read: opened(open(path, kind.format), kind) }
        return [file, ...namedBy(file)]
      })
    })

  /** A manifest names files of its own folder; one that leads out of it names nothing. */
  const namedBy = ({ kind, path, read, ...file }: Opened): readonly Opened[] => {
    const { names, ...rest } = kind
    if (names === undefined || !read.ok) return []
    const beside = dirname(path)
    const folder = basename(beside).startsWith('.') ? dirname(beside) : beside
    return names.read(read.value).flatMap((name) => {
      const named = join(folder, name)
      if (!named.startsWith(`${folder}${sep}`) || !disk.isFile(named)) return []
      return [
        { ...file, kind: { ...rest, servers: names.servers }, path: named, read: open(named, kind.format) },
      ]
    })
  }
  return { open, filesOf }
}

export type Loader = ReturnType<typeof createLoader>

function isWanted({ needs }: ConfigFile, disk: Disk, machine: Machine): boolean {
  if (needs === undefined) return true
  const place = expand(needs, machine)
  return place !== undefined && disk.match(place).length > 0
}

/** Of a file that holds the document as a text, what stands in that text; its places are those of the text. */
function opened(read: ReadResult, { inside }: ConfigFile): ReadResult {
  if (inside === undefined || !read.ok) return read
  const text = stringField(read.value, inside.key)
  if (text === undefined) return read
  const inner = readDocument(inside.format, Buffer.from(text, 'base64'))
  const at = read.locate(`/${inside.key}`)
  return inner.ok
    ? { ...read, value: inner.value }
    : { ok: false, text: read.text, why: `${inside.key}: ${inner.why}`, line: at.line, column: at.column }
}

/** Those that could be read. */
export function loaded(files: readonly Opened[]): readonly Loaded[] {
  return files.flatMap(({ kind, path, project, read }) =>
    read.ok ? [{ kind, path, project, value: read.value }] : [],
  )
}

export function hostFile({ host, kind, path, project, read }: Opened, servers: number): HostFile {
  return {
    host: host.id,
    scope: kind.scope,
    path,
    format: kind.format,
    project,
    fault: read.ok ? undefined : { why: read.why, line: read.line, column: read.column },
    flaws: read.ok ? read.flaws : [],
    text: read.text,
    servers,
  }
}
