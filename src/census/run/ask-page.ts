import type { AskOutcome, Validators } from '../../net/polite.ts'
import type { LiveRegistry, PageWish } from '../registry.ts'
import { keyHeaders } from './key-headers.ts'
import type { Outside } from './setting.ts'

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
  return outside.asker.ask({
    base,
    path: wish.path,
    accept: wish.accept ?? 'application/json',
    headers,
    mostBytes: live.mostBytes ?? MOST_BYTES,
    perSecond: live.perSecond,
    wallMs: WALL_MS,
    robots: live.robots === true,
    ...(validators ? { validators } : {}),
  })
}

const MOST_BYTES = 32 * 1024 * 1024
const WALL_MS = 60_000
