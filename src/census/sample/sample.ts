import { asJson } from '../kept.ts'
import { type Listing, MOST } from '../listing.ts'
import { blankListing } from '../snapshot/blank.ts'
import { createThreads, THREAD_LIMITS, type ThreadLimits } from '../threads/pool.ts'
import type { SampleJob } from './job.ts'
import type { SourceOutcome } from './outcome.ts'
import { notChecked } from './read-one.ts'

export interface SampleOptions {
  /** What the sample calls itself, sortable by time. */
  readonly snapshot: string
  readonly limits?: Partial<ThreadLimits>
  /** Where `thread.ts` stands in its compiled form: threads run no TypeScript, and the program’s own files are joined. */
  readonly entry: URL
}

/**
 * Source analysis of a sample, in threads: one listing for each, in the order in which they are done, with what was found in
 * `more.source`. A package that ends its thread is not checked; no other is the worse for it. `next` gives jobs as they are
 * wanted, so that no more packages are in memory than there are threads.
 */
export async function* readSample(
  jobs: Iterable<SampleJob> | AsyncIterable<SampleJob>,
  { snapshot, limits = {}, entry }: SampleOptions,
): AsyncGenerator<Listing, void, undefined> {
  const whole = { ...THREAD_LIMITS, ...limits }
  const threads = createThreads<SampleJob, SourceOutcome>(entry, whole)
  const running = new Set<Promise<Done>>()
  try {
    for await (const job of jobs) {
      const done: Promise<Done> = threads.run(job).then((ran) => ({
        done,
        listing: listingOf(job, snapshot, 'answer' in ran ? ran.answer : notChecked(ran.notChecked)),
      }))
      running.add(done)
      if (running.size >= whole.threads) yield await first(running)
    }
    while (running.size > 0) yield await first(running)
  } finally {
    await threads.close()
  }
}

interface Done {
  readonly done: Promise<Done>
  readonly listing: Listing
}

async function first(running: Set<Promise<Done>>): Promise<Listing> {
  const { done, listing } = await Promise.race(running)
  running.delete(done)
  return listing
}

function listingOf({ name }: SampleJob, snapshot: string, outcome: SourceOutcome): Listing {
  return {
    ...blankListing('sample', { snapshot }, name.slice(0, MOST.name)),
    more: { source: asJson(outcome) },
  }
}
