import { askOutside } from '../../../census/admission/ask-outside.ts'
import type { Outside } from '../../../census/admission/outside.ts'
import type { HostBudget } from '../../../core/budget.ts'
import type { Context } from '../../command.ts'
import { outsideOf } from '../setting.ts'

/** One process asks a handful of questions: how much each host bears is remembered as long as it runs. */
export async function withOutside<Result>(
  { online, origin }: { readonly online: boolean; readonly origin: string | undefined },
  context: Context,
  use: (outside: Outside | undefined) => Promise<Result>,
): Promise<Result> {
  if (!online) return use(undefined)
  const asking = outsideOf({ budget: ownBudget() }, origin, context)
  try {
    return await use(askOutside(asking))
  } finally {
    await asking.asker.close()
  }
}

function ownBudget(): HostBudget {
  const next = new Map<string, number>()
  const turn = (host: string, gap: number): number => {
    const now = performance.now()
    const at = Math.max(now, next.get(host) ?? 0)
    next.set(host, at + gap)
    return at - now
  }
  return {
    turn: (host, perSecond) => Promise.resolve(turn(host, 1_000 / perSecond)),
    rest(host, ms) {
      next.set(host, Math.max(next.get(host) ?? 0, performance.now() + ms))
      return Promise.resolve()
    },
  }
}
