import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import { writeRelease } from '../../census/release/release.ts'
import { ROW_FORMATS, type RowFormat } from '../../census/release/write-rows.ts'
import type { Context } from '../command.ts'
import { writeAll } from '../output.ts'
import { columnsOf, wrap } from '../wrap.ts'
import { censusOf, leftIn } from './census-of.ts'
import { openBegun, type Place } from './open-store.ts'
import { releaseFolder } from './release-folder.ts'
import { tellLeft } from './tables.ts'

interface Wanted {
  readonly out: string
  readonly formats: string
  readonly hasFlags: boolean
  readonly hasNames: boolean
}

/** The exit code. */
export async function exportCensus(
  place: Place,
  { out, formats, hasFlags, hasNames }: Wanted,
  context: Context,
): Promise<number> {
  const wanted = formatsOf(formats)
  const store = await openBegun(place, context)
  try {
    const { rows } = await writeRelease(
      await censusOf(store),
      { formats: wanted, hasFlags, hasNames },
      releaseFolder(out, context),
    )
    const counts = Object.entries(rows).map(([name, count]) => `${name} ${count}`)
    const lines = [
      ...wrap(`Written to ${plain(out)}: rows of ${counts.join(', ')}`, columnsOf(context)),
      ...wrap(hasFlags ? NAMED : COUNTED, columnsOf(context)),
    ]
    await writeAll(context.stdout, [`${lines.join('\n')}\n`])
    return tellLeft(await leftIn(store), context)
  } finally {
    await store.close()
  }
}

const NAMED = 'With flags server by server: do not publish this before those who run the servers could act.'
const COUNTED = 'Flags are counted; which servers they are about was left out (--flags).'

function formatsOf(asked: string): readonly RowFormat[] {
  const names = [...new Set(asked.split(',').filter(Boolean))]
  return names.map(
    (name) =>
      ROW_FORMATS.find((format) => format === name) ??
      fail('usage/bad-value', {
        what: '--formats',
        value: name,
        expected: `Some of ${ROW_FORMATS.join(', ')}, with commas`,
      }),
  )
}
