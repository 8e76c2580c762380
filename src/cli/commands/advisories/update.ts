import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail } from '../../../core/error.ts'
import { openBook, writeBook } from '../../../scan/supply/advisory/book.ts'
import { rowsOfTexts } from '../../../scan/supply/advisory/texts.ts'
import { advisoryTexts, keepBook } from '../../advisory-book.ts'
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

Nothing is fetched: get the files the way you get any other, and compare
their checksums.

Exit code: 0; 2 where a file holds nothing to be used (advisories/unreadable).`,
  flags: { state: STATE_FLAG },
  positional: { placeholder: 'FILE', brief: '.json, .jsonl, .zip, or a folder', minimum: 1 },
  run(flags, paths, context) {
    let unread = 0
    const texts = function* (): Generator<string | undefined, void, undefined> {
      for (const path of paths) {
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
