import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeRelease } from '../../census/release/release.ts'
import { REGISTRIES } from '../../census/registries/index.ts'
import { runCensus, type CensusWish, type Progress } from '../../census/run/phases.ts'
import type { CensusPlan } from '../../census/run/setting.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { RegistryCoverage } from '../../census/table.ts'
import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { censusOf } from './census-of.ts'
import { endSignal } from './end-signal.ts'
import { importFolder } from './import-folder.ts'
import { hasBegun, MADE_BY, makeStore } from './open-store.ts'
import { reportFolder } from './release-folder.ts'
import { version } from '../root.ts'
import { checkLooks, namesIn, originsIn, outsideOf, settingOf } from './setting.ts'

interface RunFlags {
  readonly from: string | undefined
  readonly walk: string | undefined
  readonly look: string | undefined
  readonly names: string | undefined
  readonly since: string | undefined
  readonly versions: boolean
  readonly pages: number | undefined
  readonly snapshot: string | undefined
  readonly origin: string | undefined
  readonly lease?: number | undefined
  readonly out: string
  readonly store: string | undefined
  readonly strict: boolean
}

/** The exit code. */
export async function runOfCensus(flags: RunFlags, context: Context): Promise<number> {
  const walk = namesIn(flags.walk)
  checkRegistries(walk)
  checkOfWalks(flags, walk)
  checkLooks(flags.look)
  originsIn(flags.origin)
  const plan = planOf(flags)
  makeFolder(flags.out, context)
  const store = await makeStore({ folder: flags.out, store: flags.store }, context)
  const asks = walk.length > 0 || flags.look !== undefined
  const outside = asks ? outsideOf(store, flags.origin, context) : undefined
  try {
    if (flags.from === undefined && walk.length === 0 && !(await hasBegun(store)))
      return fail('census/nothing-to-read')
    const setting = settingOf(store, flags.look, outside, flags.lease)
    if (flags.from !== undefined) await importFolder(setting, flags.from, context)
    const wish: CensusWish = { walk, plan, signal: endSignal(context), ...progressTo(context) }
    await runCensus(setting, wish)
    await store.note.set(MADE_BY, version())
    return await written(store, flags, context)
  } finally {
    await outside?.asker.close()
    await store.close()
  }
}

/** What only a walk has a use for, given without one, would be left out without a word. */
function checkOfWalks(flags: RunFlags, walk: readonly string[]): void {
  const { names, since, pages, versions } = flags
  const given = Object.entries({ names, since, pages, versions: versions || undefined })
  const idle = walk.length === 0 && given.find(([, value]) => value !== undefined)
  if (idle)
    fail('usage/bad-value', {
      what: `--${idle[0]}`,
      value: 'given alone',
      expected: 'It is for registries that are asked: --walk NAMES',
    })
  if (pages !== undefined && (!Number.isInteger(pages) || pages < 1))
    fail('usage/bad-value', { what: '--pages', value: String(pages), expected: 'A whole number from 1 up' })
}

function makeFolder(path: string, { cwd }: Context): void {
  try {
    mkdirSync(resolve(cwd, path), { recursive: true })
  } catch (error) {
    fail('file/unwritable', { path }, error)
  }
}

function planOf(flags: RunFlags): CensusPlan {
  const names = namesIn(flags.names)
  const since = flags.since
  if (since !== undefined && Number.isNaN(Date.parse(since)))
    fail('census/bad-date', { what: since.slice(0, 60) })
  return {
    snapshot: flags.snapshot ?? new Date().toISOString().slice(0, 10),
    isWhole: flags.versions,
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...(names.length === 0 ? {} : { names }),
    ...(flags.pages === undefined ? {} : { mostPages: flags.pages }),
  }
}

function checkRegistries(walk: readonly string[]): void {
  const known = REGISTRIES.map(({ id }) => id)
  const unknown = walk.find((id) => !known.includes(id))
  if (unknown !== undefined)
    fail('usage/unknown-name', {
      what: 'registry',
      name: unknown,
      expected: `${didYouMean(unknown, known)}All of them: fairlead census list registries`,
    })
}

async function written(store: WorkStore, flags: RunFlags, context: Context): Promise<number> {
  const census = await censusOf(store)
  const { report } = await writeRelease(
    census,
    { formats: [], hasFlags: false, hasNames: false },
    reportFolder(flags.out, context),
  )
  const { registries } = census.view
  const listings = registries.reduce((sum, one) => sum + one.listings, 0)
  const gaps = registries.reduce((sum, one) => sum + one.gaps.reduce((all, { times }) => all + times, 0), 0)
  context.stdout.write(
    `${counted(listings, 'listing')} of ${registries.filter((one) => one.listings > 0).length} registries, ${report.tables.length} tables, ${counted(gaps, 'gap')}.\n` +
      gapLines(registries) +
      `Read them: fairlead census tables ${flags.out}, or ${flags.out}/report.html\n`,
  )
  if (listings === 0) return 3
  return flags.strict && gaps > 0 ? 4 : 0
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** The few that say most of what was not seen. */
function gapLines(registries: readonly RegistryCoverage[]): string {
  const gaps = registries.flatMap(({ registry, gaps: all }) => all.map((gap) => ({ registry, ...gap })))
  const most = gaps.toSorted((one, other) => other.times - one.times).slice(0, MOST_GAPS)
  const lines = most.map(
    ({ registry, why, times }) => `  ${registry}: ${plain(why)}${times > 1 ? `, ${times} times` : ''}\n`,
  )
  return (
    lines.join('') +
    (gaps.length > most.length ? `  and ${gaps.length - most.length} more reasons, in the tables\n` : '')
  )
}

const MOST_GAPS = 5

function progressTo({ stderr }: Context): { readonly progress?: (progress: Progress) => void } {
  if (!('isTTY' in stderr) || stderr.isTTY !== true) return {}
  let told = ''
  return {
    progress: ({ phase, counts }) => {
      const left = [...counts.values()].reduce((sum, { waiting, taken }) => sum + waiting + taken, 0)
      const line = phase === 'done' ? '' : `${phase}: ${left} tasks left`
      if (line === told) return
      told = line
      stderr.write(`\r\u001b[K${line}`)
    },
  }
}
