import { fail } from '../../core/error.ts'
import type { SheetRow, WorkStore } from '../../store/queue.ts'
import { systemClock } from '../../core/clock.ts'
import { plain } from '../../core/plain.ts'
import { visibleJson } from '../../core/visible-json.ts'
import { parsed } from '../../census/json-text.ts'
import { drawFlags } from '../../census/label/draw.ts'
import { labelOf, labelRow } from '../../census/label/label.ts'
import { lastOfEach } from '../../census/label/standing.ts'
import type { FlagOf } from '../../census/check.ts'
import { flagKey, flagKindOf, flagsIn } from '../../census/run/flags.ts'
import { askLine, canAsk } from '../ask.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { writeAll } from '../output.ts'
import { readText } from '../text-file.ts'
import { columnsOf, hang } from '../wrap.ts'
import { standingIn } from './census-of.ts'
import { askAbout } from './label-by-hand.ts'
import { openBegun, type Place } from './open-store.ts'
import { standingText } from './standing-text.ts'

interface Wanted {
  readonly flag: string | undefined
  readonly sample: number
  readonly seed: number
  readonly by: string | undefined
  readonly from: string | undefined
  readonly isExport: boolean
}

/** The exit code. */
export async function labelCensus(place: Place, wanted: Wanted, context: Context): Promise<number> {
  const { sample } = wanted
  if (!Number.isInteger(sample) || sample < 1 || sample > MOST)
    fail('usage/bad-value', {
      what: '--sample',
      value: String(sample),
      expected: `A whole number from 1 to ${MOST}`,
    })
  const by = plain(wanted.by ?? context.env['USER'] ?? '').slice(0, 60) || 'somebody'
  const store = await openBegun(place, context)
  try {
    if (wanted.isExport) {
      await writeAll(context.stdout, await exportedLines(store))
      return 0
    }
    if (wanted.from !== undefined) {
      const rows = rowsFrom(wanted.from, by, context)
      await store.sheets.add(rows)
      context.stdout.write(`${rows.length} labels read\n`)
    } else if (!(await labelByHand(store, wanted, by, context))) return 3
    await tellStanding(store, context)
    return 0
  } finally {
    await store.close()
  }
}

const MOST = 10_000

async function exportedLines({ sheets }: WorkStore): Promise<string[]> {
  const lines: string[] = []
  for await (const group of sheets.groups('label'))
    for (const label of lastOfEach(group).values()) lines.push(`${visibleJson(label)}\n`)
  return lines
}

/** All or nothing: a file with a line that is none adds none. */
function rowsFrom(file: string, by: string, context: Context): SheetRow[] {
  const at = systemClock().toISOString()
  return readText(file, context)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const label = labelOf(parsed(line), { by, at })
      return label ? [labelRow(label)] : fail('census/bad-label', { file, line: String(index + 1) })
    })
}

/** False where there is no flag to look at. */
async function labelByHand(
  store: WorkStore,
  { flag, sample, seed }: Wanted,
  by: string,
  context: Context,
): Promise<boolean> {
  const { flags, of } = await drawFlags(wantedFlags(store, flag), { sample, seed })
  if (flags.length === 0) {
    if (flag === undefined) context.stderr.write('No check flagged anything here\n')
    else await failUnknown(store, flag)
    return false
  }
  if (!canAsk(context)) return fail('census/nobody-answers')
  const kinds = [...of].map(([kind, count]) => `${kind} ${count}`)
  context.stdout.write(`${hang(`${flags.length} drawn, of `, plain(kinds.join(', ')), columnsOf(context))}\n`)
  const open: FlagOf[] = []
  for (const each of flags) {
    const key = flagKey(each)
    if (!lastOfEach({ key, rows: await store.sheets.of('label', key) }).has(by)) open.push(each)
  }
  if (open.length < flags.length)
    context.stdout.write(`${flags.length - open.length} of them you have labelled before\n`)
  await askAbout(open, {
    columns: columnsOf(context),
    print: (text) => context.stdout.write(text),
    ask: (question) => askLine(question, context),
    keep: async (label) => store.sheets.add([labelRow({ ...label, by, at: systemClock().toISOString() })]),
  })
  return true
}

/** `wanted`: a kind of flags, or one flag. */
async function* wantedFlags({ sheets }: WorkStore, wanted: string | undefined): AsyncGenerator<FlagOf> {
  const kind = wanted === undefined ? undefined : flagKindOf(wanted)
  for await (const flag of flagsIn(sheets, kind)) if (kind === wanted || flagKey(flag) === wanted) yield flag
}

async function failUnknown(store: WorkStore, name: string): Promise<never> {
  const kinds = new Set<string>()
  for await (const { flag } of flagsIn(store.sheets)) kinds.add(flag)
  return fail('census/no-flag', {
    name,
    suggestion: `${didYouMean(name, kinds)}Here are: ${[...kinds].toSorted().join(', ') || 'none'}. `,
  })
}

async function tellStanding(store: WorkStore, context: Context): Promise<void> {
  await writeAll(context.stdout, [standingText(await standingIn(store), columnsOf(context))])
}
