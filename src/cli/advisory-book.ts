import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fail } from '../core/error.ts'
import { joinBooks, openBook, writeBook } from '../scan/supply/advisory/book.ts'
import type { AdvisoryBook, BookLabel } from '../scan/supply/advisory/row.ts'
import { rowsOfTexts } from '../scan/supply/advisory/texts.ts'
import { zipTexts } from '../source/archive/read-zip.ts'
import { packageRoot } from './root.ts'

export interface LoadedAdvisories {
  /** What comes with Fairlead, and what the user gave. */
  readonly book: AdvisoryBook
  readonly shipped: BookLabel
  /** Undefined: the user gave none, so that most packages were not checked. */
  readonly own: BookLabel | undefined
}

/** Nothing is fetched. */
export function loadAdvisories(state: string): LoadedAdvisories {
  const shipped = shippedBook()
  const path = bookPath(state)
  const own = existsSync(path) ? openBook(readFileSync(path), path) : undefined
  const book = own === undefined ? shipped : joinBooks([own, shipped])
  return { book, shipped: shipped.about, own: own?.about }
}

/** Puts one new book in the place of the old at once: whoever reads meanwhile sees one of them, whole. */
export function keepBook(state: string, bytes: Uint8Array): string {
  const path = bookPath(state)
  const fresh = `${path}.${process.pid}.new`
  try {
    mkdirSync(state, { recursive: true })
    writeFileSync(fresh, bytes)
    renameSync(fresh, path)
  } catch (error) {
    fail('file/unwritable', { path }, error)
  }
  return path
}

/** Texts of a file or a folder of advisories. */
export function* advisoryTexts(path: string): Generator<string | undefined, void, undefined> {
  const bytes = statSync(path).isDirectory() ? undefined : readFileSync(path)
  if (bytes === undefined)
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && entry.name.endsWith('.json'))
        yield readFileSync(join(entry.parentPath, entry.name), 'utf8')
    }
  else yield* textsIn(bytes, path)
}

/** Texts of one dump: a zip of them, or one that is itself JSON. */
export function* textsIn(bytes: Uint8Array, name: string): Generator<string | undefined, void, undefined> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) yield* zipTexts(bytes, name, '.json')
  else yield Buffer.from(bytes).toString('utf8')
}

function bookPath(state: string): string {
  return join(state, 'advisories.book')
}

function shippedBook(): AdvisoryBook {
  const path = join(packageRoot(), 'advisories', 'mcp.json')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '[]'
  const made = /"modified": "([^"]{1,40})"/.exec(text)?.[1] ?? ''
  return openBook(
    writeBook(
      rowsOfTexts([text], () => fail('advisories/no-book', { file: path })),
      made,
    ),
    path,
  )
}
