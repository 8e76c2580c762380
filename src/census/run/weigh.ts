import { isArray, stringField } from '../../core/value.ts'
import type { SheetGroup, SheetRow } from '../../store/queue.ts'
import { HOSTS, PUBLISHERS } from './measured.ts'
import { groupsOf, spanOf } from './span.ts'
import { TALLIES } from './tally.ts'
import type { Work } from './task.ts'

/** Every publisher, and every host, as one: a hit where any of its listings is. Who floods a registry counts once. */
export const WEIGH: Work = {
  kind: 'weigh',
  isAsking: false,
  async run(task, { store }) {
    const sheet = stringField(task.body, 'sheet') === HOSTS ? HOSTS : PUBLISHERS
    const scope = sheet === HOSTS ? 'h' : 'p'
    const sums = new Map<string, [number, number, number]>()
    for await (const group of groupsOf(store.sheets, sheet, spanOf(task.body)))
      for (const [name, hit] of anyOf(group)) {
        const [of, hits] = sums.get(name) ?? [0, 0]
        sums.set(name, [of + 1, hits + hit, 0])
      }
    const rows: SheetRow[] = [...sums].map(([name, body]) => ({
      sheet: TALLIES,
      key: `${scope}|${name}`,
      id: task.key,
      body,
    }))
    return { rows }
  },
}

function anyOf({ rows }: SheetGroup): ReadonlyMap<string, number> {
  const any = new Map<string, number>()
  for (const { body } of rows)
    for (const [hit, codes] of (isArray(body) ? body : []).entries())
      for (const code of typeof codes === 'string' ? codes.split(' ') : [])
        if (code !== '' && any.get(code) !== 1) any.set(code, hit)
  return any
}
