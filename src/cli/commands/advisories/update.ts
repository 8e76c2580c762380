import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail } from '../../../core/error.ts'
import { fetchBytes } from '../../../net/fetch-bytes.ts'
import { openBook, writeBook } from '../../../scan/supply/advisory/book.ts'
import { rowsOfTexts } from '../../../scan/supply/advisory/texts.ts'
import { advisoryTexts, keepBook, textsIn } from '../../advisory-book.ts'
import { defineCommand } from '../../command.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'

export default defineCommand({
  name: 'update',
  brief: 'Make a snapshot out of dumps in the OSV format',
  help: `Reads files of advisories and keeps what is about packages of npm and PyPI. The
new snapshot takes the place of the one before; give all files at once.

  fairlead advisories update npm.zip PyPI.zip   dumps of ecosystems
  fairlead advisories update advisories/        a folder of .json files
  fairlead advisories update ours.json          one, a list, or one a line

Nothing is fetched, unless you say so and from where:

  fairlead advisories update --online URL       the address of such a file

Exit code: 0; 2 where a file holds nothing to be used (advisories/unreadable).`,
  flags: { state: STATE_FLAG, online: { kind: 'boolean', brief: 'Fetch what is named by an address' } },
  positional: { placeholder: 'FILE', brief: '.json, .jsonl, .zip, or a folder', minimum: 1 },
  async run(flags, paths, context) {
    let unread = 0
    const fetched = new Map<string, Uint8Array>()
    for (const path of paths.filter(isAddress)) {
      if (!flags.online) fail('advisories/needs-online', { url: path })
      const { status, bytes } = await fetchBytes(path, DUMP)
      if (status !== 200) fail('registry/refused', { url: path, status: String(status) })
      fetched.set(path, bytes)
    }
    const texts = function* (): Generator<string | undefined, void, undefined> {
      for (const path of paths) {
        const bytes = fetched.get(path)
        if (bytes !== undefined) {
          yield* textsIn(bytes, path)
          continue
        }
        const full = resolve(context.cwd, path)
        if (!existsSync(full)) fail('file/unreadable', { path })
        yield* advisoryTexts(full)
      }
    }
    const bytes = writeBook(
      rowsOfTexts(texts(), () => unread++),
      new Date().toISOString(),
    )
    const { about } = openBook(bytes, 'the new snapshot')
    if (about.advisories === 0)
      fail('advisories/unreadable', {
        file: paths.join(', '),
        why: unread > 0 ? 'it is not JSON' : 'nothing in it is about npm or PyPI',
      })
    const path = keepBook(stateFolder(flags.state, context), bytes)
    const mebibytes = (bytes.byteLength / 1024 / 1024).toFixed(1)
    const more = unread === 0 ? '' : `; ${unread} files could not be read`
    context.stdout.write(
      `${about.advisories} advisories about ${about.packages} packages, ${mebibytes} MiB: ${path}${more}\n`,
    )
    return 0
  },
})

/** Dumps of an ecosystem are large, and lines are slow. */
const DUMP = { headers: {}, token: undefined, mostBytes: 2_000_000_000, wallMs: 1_800_000 }

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}
