import { canonicalJson } from '../../core/canonical.ts'
import type { Location } from '../../core/scan.ts'
import type { Change, Definition, Surface } from '../../core/subject.ts'
import type { Item } from '../item.ts'
import type { Owner } from './surface.ts'

/** What is not as a guard approved it: each difference is judged as the guard would judge it. Only tools are compared. */
export function changeItems(
  approved: Surface,
  now: Surface,
  owner: Owner,
  whereIs: (definition: Definition) => Location,
): readonly Item[] {
  const before = new Map(approved.tools.map((tool) => [tool.name, tool]))
  const after = new Map(now.tools.map((tool) => [tool.name, tool]))
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.flatMap((name): Item[] => {
    const [old, fresh] = [before.get(name), after.get(name)]
    const definition = fresh ?? old
    if (!definition || (old && fresh && canonicalJson(old.json) === canonicalJson(fresh.json))) return []
    const subject: Change = { kind: 'tool', name, before: old?.json ?? null, after: fresh?.json ?? null }
    return [
      {
        ...owner,
        kind: 'change',
        subject,
        locate: ({ pointer }) => ({ where: whereIs(definition), key: `change ${name}${pointer}` }),
      },
    ]
  })
}
