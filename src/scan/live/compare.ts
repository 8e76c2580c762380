import { canonicalJson } from '../../core/canonical.ts'
import type { Variant } from '../../core/session.ts'
import type { Definition, Surface } from '../../core/subject.ts'

/** A server where everything differs says so by its first few. */
const MOST_TOLD = 200

type Differences = Omit<Variant, 'axis' | 'value'>

/** What one look at a server shows that another did not; undefined where they are alike. */
export function compare(before: Surface, after: Surface): Differences | undefined {
  const [old, now] = [all(before), all(after)]
  const added = [...now].filter(([key]) => !old.has(key)).map(([, definition]) => definition)
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, { name }]) => name)
  const changed = [...now].flatMap(([key, later]) => {
    const earlier = old.get(key)
    return earlier && textOf(earlier) !== textOf(later) ? [{ before: earlier, after: later }] : []
  })
  const instructionsChanged = before.instructions !== after.instructions
  const orderChanged = order(old, now) !== order(now, old)
  const isAlike =
    added.length + removed.length + changed.length === 0 && !instructionsChanged && !orderChanged
  if (isAlike) return undefined
  return {
    added: added.slice(0, MOST_TOLD),
    removed: removed.slice(0, MOST_TOLD),
    changed: changed.slice(0, MOST_TOLD),
    instructionsChanged,
    orderChanged,
  }
}

function all({ tools, prompts, resources }: Surface): ReadonlyMap<string, Definition> {
  // Of definitions with one name the last counts, as for most hosts.
  return new Map(
    [...tools, ...prompts, ...resources].map((definition) => [
      `${definition.kind} ${definition.name}`,
      definition,
    ]),
  )
}

/** Order of keys means nothing. */
function textOf({ json }: Definition): string {
  return canonicalJson(json)
}

/** The names that both have, in the order of the first. */
function order(names: ReadonlyMap<string, Definition>, others: ReadonlyMap<string, Definition>): string {
  return [...names.keys()].filter((name) => others.has(name)).join('\n')
}
