import { openUpstream, type Upstream, type UpstreamAnswer, type UpstreamRequest } from '../upstream.ts'
import { publicLookup } from './public-lookup.ts'

/** Connections that are kept, by origin: so many origins at once, the one that was used longest ago goes first. */
export interface Pools {
  /** Call `done` once the answer was read to its end. */
  readonly send: (origin: string, isForeign: boolean, request: UpstreamRequest) => Promise<Sent>
  readonly close: () => Promise<void>
}

export interface Sent {
  readonly answer: UpstreamAnswer
  readonly done: () => void
}

interface Kept {
  readonly upstream: Promise<Upstream>
  busy: number
}

const MOST_ORIGINS = 64

export function createPools(connections: number, allowsLoopback: boolean): Pools {
  const kept = new Map<string, Kept>()
  const closing = new Set<Promise<void>>()
  return {
    async send(origin, isForeign, request) {
      const key = `${isForeign ? 'foreign' : 'own'} ${origin}`
      const pool = kept.get(key) ?? { upstream: open(origin, isForeign), busy: 0 }
      kept.delete(key)
      kept.set(key, pool)
      pool.busy++
      letGo()
      const done = (): void => {
        pool.busy--
        letGo()
      }
      try {
        return { answer: await (await pool.upstream).send(request), done }
      } catch (error) {
        done()
        throw error
      }
    },
    async close() {
      const all = [...kept.values()].map(end)
      kept.clear()
      await Promise.all([...all, ...closing])
    },
  }

  function open(origin: string, isForeign: boolean): Promise<Upstream> {
    return openUpstream(origin, {
      connectMs: 10_000,
      // The wish has a bound for all of it.
      answerMs: 0,
      headerBytes: 64 * 1024,
      connections,
      ...(isForeign ? { lookup: publicLookup(allowsLoopback) } : {}),
    })
  }

  function letGo(): void {
    if (kept.size <= MOST_ORIGINS) return
    for (const [key, pool] of kept) {
      if (kept.size <= MOST_ORIGINS) return
      if (pool.busy > 0) continue
      kept.delete(key)
      const ended = end(pool).finally(() => closing.delete(ended))
      closing.add(ended)
    }
  }
}

async function end({ upstream }: Kept): Promise<void> {
  await (await upstream).close().catch(() => {})
}
