import { sha256Hex } from '../../core/canonical.ts'
import type { JsonValue } from '../../core/value.ts'
import type { AskOutcome, Validators } from '../../net/polite.ts'
import type { SheetRow, Task } from '../../store/queue.ts'
import { asJson } from '../kept.ts'
import type { Page, PageWish, Registry } from '../registry.ts'
import { askPage } from './ask-page.ts'
import { gapRow, ledgerRow } from './ledger.ts'
import { rawOf } from './raw-text.ts'
import { readTask } from './read.ts'
import { redacted } from './redacted.ts'
import type { CensusPlan } from './setting.ts'
import type { Work, Yield } from './task.ts'
import { lastAnswer, validatorRows } from './validators.ts'
import { withinBounds } from './walk-bounds.ts'

/** The first pages of a walk. */
export function firstPages(registry: Registry, plan: CensusPlan): readonly Task[] {
  return (registry.live?.first(plan) ?? []).map((wish) => fetchTask(registry.id, plan, wish, 0))
}

/** Asks for one page, keeps what came, and goes on from there. */
export const FETCH: Work = {
  kind: 'fetch',
  isAsking: true,
  async run(task, { store, registries, outside, clock }) {
    const { registry: id, wish, plan, at } = bodyOf(task.body)
    const registry = registries.find((one) => one.id === id)
    const gap = (why: string): readonly SheetRow[] => [gapRow(id, plan.snapshot, wish.path, why)]
    if (!registry?.live || !outside) return { rows: gap('nobody may ask here') }
    const before = await lastAnswer(store, { registry: id, path: wish.path })
    const asked = await askPage(registry.live, wish, before?.validators, outside)
    if (typeof asked === 'string') return { rows: gap(asked) }
    if (asked.kind === 'unchanged' && before) return kept(new TextDecoder().decode(before.bytes), undefined)
    if (asked.kind !== 'answer') return notAnswered(asked, gap)
    if (asked.status !== 200)
      return {
        rows: gap(`${plan.names === undefined ? '' : `${shortPath(wish.path)} `}answered ${asked.status}`),
      }
    return kept(redacted(new TextDecoder().decode(asked.bytes)), asked.validators)

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
        ...validatorRows({ registry: id, path: wish.path }, plan.snapshot, raw.hash, validators),
      ]
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

const bodyOf = (body: JsonValue) => body as unknown as FetchBody

function fetchTask(registry: string, plan: CensusPlan, wish: PageWish, at: number): Task {
  const body: FetchBody = { registry, wish, plan, at }
  return {
    kind: FETCH.kind,
    key: sha256Hex(`${plan.snapshot}\n${plan.since ?? ''}\n${registry}\n${wish.form}\n${wish.path}`),
    body: asJson(body),
  }
}

function notAnswered(
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
