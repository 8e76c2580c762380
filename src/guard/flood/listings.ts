/** Which lists are being read page by page, and whether that leads anywhere. */
export interface Listings {
  /** Whether the list must end with this page: it brings nothing new any more, comes back to where it was, or is too long. */
  readonly isEndless: (page: Page) => boolean
}

export interface Page {
  readonly method: string
  /** What was asked for; undefined for the first page. */
  readonly cursor: string | undefined
  readonly next: string
  readonly names: readonly string[]
}

/** A page and those before it. Two clients that read one list at the same time leave equal trails. */
interface Trail {
  readonly before: Trail | undefined
  readonly cursor: string | undefined
  readonly names: ReadonlySet<string>
  readonly pages: number
  /** How many of the latest brought nothing new. */
  readonly barren: number
}

export function createListings(mostPages: number): Listings {
  /** By the cursor that leads on from there. */
  const trails = new Map<string, Trail>()
  return { isEndless }

  function isEndless({ method, cursor, next, names }: Page): boolean {
    const before = cursor === undefined ? undefined : trails.get(keyOf(method, cursor))
    const isNew = names.some((name) => !isOn(before, (trail) => trail.names.has(name)))
    const trail: Trail = {
      before,
      cursor,
      names: new Set(names.slice(0, MOST_NAMES)),
      pages: (before?.pages ?? 0) + 1,
      barren: isNew ? 0 : (before?.barren ?? 0) + 1,
    }
    const key = keyOf(method, next)
    trails.delete(key)
    trails.set(key, trail)
    if (trails.size > MOST_TRAILS) trails.delete(trails.keys().next().value ?? '')
    const leadsBack = isOn(trail, (each) => each.cursor === next)
    return leadsBack || trail.barren >= MOST_BARREN || trail.pages >= mostOf(method)
  }

  function mostOf(method: string): number {
    return method.startsWith('resources/') ? mostPages : Math.ceil(mostPages / SHORTER)
  }
}

/** A drive has thousands of files; of tools and prompts an agent can hold no such number. */
const SHORTER = 5

/** A server may filter what it has paged, so one page, or two, may be empty. */
const MOST_BARREN = 3
const MOST_NAMES = 2000
const MOST_TRAILS = 1000

/** A server chooses its cursors: two that begin alike for so long are one. */
const keyOf = (method: string, cursor: string): string => `${method} ${cursor.slice(0, 1000)}`

function isOn(trail: Trail | undefined, test: (trail: Trail) => boolean): boolean {
  for (let at = trail; at; at = at.before) if (test(at)) return true
  return false
}
