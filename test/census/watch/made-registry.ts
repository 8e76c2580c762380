import { CHECKS } from '../../../src/census/checks/index.ts'
import { REGISTRIES } from '../../../src/census/registries/index.ts'
import type { Registry } from '../../../src/census/registry.ts'
import type { CensusSetting } from '../../../src/census/run/setting.ts'
import { pollOnce, type Poll } from '../../../src/census/watch/poll.ts'
import type { AskOutcome } from '../../../src/net/polite.ts'
import type { WorkStore } from '../../../src/store/queue.ts'

/** One entry of a registry that exists in this test alone. */
export interface MadeEntry {
  readonly name: string
  readonly updated: string
  readonly version?: string
  readonly description?: string
  readonly status?: 'active' | 'deleted'
  readonly package?: string
  readonly remote?: string
}

export const OFFICIAL: Registry = REGISTRIES.find(({ id }) => id === 'official')!

/** Answers as the official registry does: all that changed since, or what is put in its place. */
export function madeRegistry(
  entries: readonly MadeEntry[],
  instead?: (path: string) => AskOutcome | undefined,
) {
  const asked: string[] = []
  const ask = async ({ path }: { readonly path: string }): Promise<AskOutcome> => {
    asked.push(path)
    const other = instead?.(path)
    if (other) return other
    const query = new URLSearchParams(path.split('?')[1])
    const since = Date.parse(query.get('updated_since') ?? '1970-01-01')
    const all = entries.filter(({ updated }) => Date.parse(updated) >= since)
    const from = Number(query.get('cursor') ?? 0)
    const nextCursor = from + PAGE < all.length ? String(from + PAGE) : undefined
    const servers = all.slice(from, from + PAGE).map(shape)
    const json = { servers, metadata: { count: servers.length, ...(nextCursor && { nextCursor }) } }
    return { kind: 'answer', status: 200, headers: {}, bytes: Buffer.from(JSON.stringify(json)) }
  }
  return { asked, ask }
}

const PAGE = 3

const shape = (entry: MadeEntry) => ({
  server: {
    name: entry.name,
    description: entry.description ?? 'Counts berths in a harbour',
    version: entry.version ?? '1.0.0',
    repository: { url: `https://github.com/${entry.name.slice('io.github.'.length)}`, source: 'github' },
    ...(entry.package && {
      packages: [{ registryType: 'npm', identifier: entry.package, version: entry.version ?? '1.0.0' }],
    }),
    ...(entry.remote && { remotes: [{ type: 'streamable-http', url: entry.remote }] }),
  },
  _meta: {
    'io.modelcontextprotocol.registry/official': {
      status: entry.status ?? 'active',
      publishedAt: '2026-01-02T00:00:00Z',
      updatedAt: entry.updated,
      isLatest: true,
    },
  },
})

export function settingFor(
  store: WorkStore,
  { ask }: Pick<ReturnType<typeof madeRegistry>, 'ask'>,
  now = '2026-06-01T12:00:00.000Z',
): CensusSetting {
  return {
    store,
    clock: () => new Date(now),
    registries: REGISTRIES,
    lookups: [],
    checks: CHECKS,
    outside: {
      asker: { ask, close: async () => {} },
      addressOf: () => 'http://127.0.0.1:1',
      keyOf: () => undefined,
    },
  }
}

export const poll = (
  store: WorkStore,
  entries: readonly MadeEntry[],
  {
    now,
    since,
    instead,
  }: { now?: string; since?: string; instead?: (path: string) => AskOutcome | undefined } = {},
): Promise<Poll> =>
  pollOnce(settingFor(store, madeRegistry(entries, instead), now), {
    registry: OFFICIAL,
    overlapMs: 3_600_000,
    ...(since === undefined ? {} : { since }),
  })
