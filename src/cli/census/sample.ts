import { appendFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import type { SampleJob } from '../../census/sample/job.ts'
import { sourceOutcomeOf } from '../../census/sample/outcome.ts'
import { readSample } from '../../census/sample/sample.ts'
import type { Context } from '../command.ts'
import { packageRoot } from '../root.ts'

interface SampleFlags {
  readonly each: string | undefined
  readonly out: string
  readonly snapshot: string | undefined
  readonly threads: number
  readonly timeout: number
  readonly memory: number
  readonly strict: boolean
}

/** The exit code. */
export async function sampleSources(
  flags: SampleFlags,
  paths: readonly string[],
  context: Context,
): Promise<number> {
  const snapshot = flags.snapshot ?? new Date().toISOString().slice(0, 10)
  if (!DAY.test(snapshot)) fail('census/bad-date', { what: snapshot.slice(0, 60) })
  const all = [...paths, ...namesIn(flags.each, context)]
  if (all.length === 0) fail('census/no-sample', {})
  const folder = resolve(context.cwd, flags.out, `sample-${snapshot}`)
  const file = join(folder, 'sample.listings.jsonl')
  const jobs = all.map((path) => jobOf(path, context))
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, '')
  let [done, missed] = [0, 0]
  const why: string[] = []
  const limits = {
    threads: between(flags.threads, 1, 64),
    timeoutMs: between(flags.timeout, 1, 3_600) * 1_000,
    memoryMiB: between(flags.memory, 64, 16_384),
  }
  const entry = pathToFileURL(join(packageRoot(), 'dist/census/sample/thread.js'))
  for await (const listing of readSample(jobs, { snapshot, limits, entry })) {
    appendFileSync(file, `${JSON.stringify(listing)}\n`)
    done += 1
    const outcome = sourceOutcomeOf(listing)
    if (outcome?.state !== 'not-checked') continue
    missed += 1
    if (why.length < MOST_REASONS)
      why.push(`  ${plain(listing.name)}: ${plain(outcome.why ?? 'no reason told')}\n`)
  }
  context.stdout.write(
    `${done} ${done === 1 ? 'package' : 'packages'}, of these ${missed} not checked: ${join(flags.out, `sample-${snapshot}`)}\n` +
      why.join('') +
      (missed > why.length ? `  and ${missed - why.length} more\n` : '') +
      `Count them: fairlead census run --from ${flags.out}\n`,
  )
  return flags.strict && missed > 0 ? 4 : 0
}

const MOST_REASONS = 5
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.floor(value)))

function namesIn(folder: string | undefined, { cwd }: Context): readonly string[] {
  if (folder === undefined) return []
  const path = resolve(cwd, folder)
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .toSorted()
      .map((name) => join(path, name))
  } catch (error) {
    return fail('file/unreadable', { path: folder }, error)
  }
}

/** Named by what lies there, not by where: paths of a machine are in no snapshot. */
function jobOf(path: string, { cwd }: Context): SampleJob {
  const full = resolve(cwd, path)
  try {
    return statSync(full).isDirectory()
      ? { name: basename(full), folder: full }
      : { name: basename(full), file: full }
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}
