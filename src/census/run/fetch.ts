import { createHash } from 'node:crypto'
import { field, stringField } from '../../core/value.ts'
import type { AskOutcome, AskWish, Validators } from '../../net/polite.ts'
import type { Raw, SheetRow, Task } from '../../store/queue.ts'
import type { LiveRegistry, Page, PageWish, Registry } from '../registry.ts'
import { keyHeaders } from './key-headers.ts'
import { gapRow, ledgerRow } from './ledger.ts'
import { readTask } from './read.ts'
import { redacted, withoutSecretsIn } from './redacted.ts'
import type { CensusPlan, CensusSetting, Outside } from './setting.ts'
import type { Work, Yield } from './task.ts'
import { withinBounds } from './walk-bounds.ts'

/** The first pages of a walk; the reason where it may not be, or cannot be, begun. */
export function firstPages(registry: Registry, plan: CensusPlan): readonly Task[] {
  return (registry.live?.first(plan) ?? []).map((wish) => fetchTask(registry.id, plan, wish, 0))
}

/** Asks for one page, keeps what came, and goes on from there. */
export const FETCH: Work = {
  kind: 'fetch',
  isAsking: true,
  async run(task, { store, registries, outside, clock }) {
    const { registry: id, wish, plan, at } = task.body as unknown as FetchBody
    const registry = registries.find((one) => one.id === id)
    const gap = (why: string): readonly SheetRow[] => [gapRow(id, plan.snapshot, wish.path, why)]
    if (!registry?.live || !outside) return { rows: gap('nobody may ask here') }
    const before = await lastAnswer(store, id, wish.path)
    const asked = await askPage(registry.live, wish, before?.validators, outside)
    if (typeof asked === 'string') return { rows: gap(asked) }
    if (asked.kind === 'unchanged' && before) return kept(new TextDecoder().decode(before.bytes), {})
    if (asked.kind !== 'answer') return notAnswered(asked, gap)
    if (asked.status !== 200)
      return {
        rows: gap(`${plan.names === undefined ? '' : `${shortPath(wish.path)} `}answered ${asked.status}`),
      }
    return kept(redacted(new TextDecoder().decode(asked.bytes)), keepable(asked.validators))

    async function kept(text: string, validators: Validators | undefined): Promise<Yield> {
      const page: Page = { form: wish.form, path: wish.path, snapshot: plan.snapshot, text }
      const raw = rawOf(text)
      const total = registry!.live!.total?.(page)
      const next = registry!.live!.next?.(page) ?? []
      const isEnough = plan.mostPages !== undefined && at + 1 >= plan.mostPages
      const bytes = raw.bytes.byteLength
      const step = { registry: id, snapshot: plan.snapshot, at, bytes, next: isEnough ? [] : next }
      const bounds = await withinBounds(store, step)
      const rows: SheetRow[] = [
        ledgerRow('asked', {
          registry: id,
          snapshot: plan.snapshot,
          path: wish.path,
          at: clock().toISOString(),
          hash: raw.hash,
          bytes,
          ...(total === undefined ? {} : { total }),
        }),
      ]
      if (validators && Object.keys(validators).length > 0)
        rows.push({
          sheet: VALIDATORS,
          key: validatorKey(id, wish.path),
          id: plan.snapshot,
          body: { hash: raw.hash, validators: { ...validators } },
        })
      if (isEnough && next.length > 0) rows.push(...gap(`stopped after ${plan.mostPages} pages, as told`))
      if (bounds.why !== undefined) rows.push(...gap(bounds.why))
      return {
        raw: [raw],
        rows,
        tasks: [
          readTask({
            registry: id,
            form: wish.form,
            path: wish.path,
            snapshot: plan.snapshot,
            hash: raw.hash,
          }),
          ...bounds.next.map((one) => ({
            ...fetchTask(id, plan, one, at + 1),
            ifKnown:
              one.isShared === true
                ? []
                : [gapRow(id, plan.snapshot, one.path, 'led to a page that was there before')],
          })),
        ],
      }
    }
  },
}

/** Who names a few wants to know which of them is not there. */
const shortPath = (path: string): string => path.split('?', 1)[0]!.slice(0, 100)

interface FetchBody {
  readonly registry: string
  readonly wish: PageWish
  readonly plan: CensusPlan
  /** Pages before it. */
  readonly at: number
}

/** None rather than half of them: a host may call a page whatever it likes. */
const keepable = (validators: Validators | undefined): Validators | undefined =>
  withoutSecretsIn(validators ?? {}) === validators ? validators : undefined

const VALIDATORS = 'validator'

/** What was known of one page must not be said of another whose long cursor begins alike. */
const validatorKey = (registry: string, path: string): string =>
  path.length <= 300 ? `${registry} ${path}` : `${registry} ${path.slice(0, 300)} ${digest(path)}`

function fetchTask(registry: string, plan: CensusPlan, wish: PageWish, at: number): Task {
  const body: FetchBody = { registry, wish, plan, at }
  return {
    kind: FETCH.kind,
    key: digest(`${plan.snapshot}\n${plan.since ?? ''}\n${registry}\n${wish.form}\n${wish.path}`),
    body: body as unknown as Task['body'],
  }
}

/** The reason where it cannot be asked. */
export async function askPage(
  live: LiveRegistry,
  wish: PageWish,
  validators: Validators | undefined,
  outside: Outside,
): Promise<AskOutcome | string> {
  const base = outside.addressOf(live.origin) ?? live.address
  if (base === undefined)
    return `its address is not set: --origin ${live.origin}=${live.origin === 'npm' ? '$(npm config get registry)' : 'URL'}`
  const headers = keyHeaders(live.key, outside)
  if (typeof headers === 'string') return `needs a key: set ${headers}`
  const request: AskWish = {
    base,
    path: wish.path,
    accept: wish.accept ?? 'application/json',
    headers,
    mostBytes: live.mostBytes ?? MOST_BYTES,
    perSecond: live.perSecond,
    wallMs: WALL_MS,
    robots: live.robots === true,
    ...(validators ? { validators } : {}),
  }
  return outside.asker.ask(request)
}

const MOST_BYTES = 32 * 1024 * 1024
const WALL_MS = 60_000

export function notAnswered(
  asked: Exclude<AskOutcome, { kind: 'answer' }>,
  gap: (why: string) => readonly SheetRow[],
): Yield {
  // Waiting for a turn ends, since others get theirs. Who is told to wait each time that it is their turn gives up, as with
  // any other failure.
  if (asked.kind === 'later') {
    const isPatience = asked.why === 'not-our-turn'
    return { again: { why: asked.why, afterMs: asked.ms, isPatience, orElse: gap(asked.why) } }
  }
  if (asked.kind === 'unchanged') return { again: { why: 'unchanged', orElse: gap('unchanged since when') } }
  if (asked.kind === 'failed' && asked.isWorthRetrying)
    return { again: { why: asked.why, orElse: gap(asked.why) } }
  return { rows: gap(asked.why) }
}

/** Undefined where it is there no more: then all of it is asked for, not whether it has changed. */
async function lastAnswer(
  store: CensusSetting['store'],
  registry: string,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly validators: Validators } | undefined> {
  const rows = await store.sheets.of(VALIDATORS, validatorKey(registry, path))
  const body = rows.at(-1)?.body
  const hash = stringField(body, 'hash')
  const validators = field(body, 'validators') as Validators | undefined
  const bytes = hash === undefined || !validators ? undefined : await store.raw.get(hash)
  return bytes && validators ? { bytes, validators } : undefined
}

export function rawOf(text: string): Raw {
  const bytes = new TextEncoder().encode(text)
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes }
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
