import { canonicalJson } from '../../core/canonical.ts'
import { diffDefinition } from '../../core/definition-diff.ts'
import { atLeast } from '../../core/severity.ts'
import { runDetectors } from '../../detectors/run.ts'
import { definitionOf } from '../definitions/definition.ts'
import type { Listing, ListedTool } from '../listing.ts'
import type { DriftEvent } from './events.ts'

/** Only where both records list tools: one that lists none does not say that there are none. */
export function* toolEvents(before: Listing, after: Listing): Generator<DriftEvent, void, undefined> {
  if (before.tools === undefined || after.tools === undefined) return
  const [old, now] = [byName(before.tools), byName(after.tools)]
  for (const [name, tool] of now) {
    const was = old.get(name)
    if (was === undefined) yield 'tool-added'
    else yield* changeOf(name, was, tool)
  }
  for (const name of old.keys()) if (!now.has(name)) yield 'tool-removed'
}

const byName = (tools: readonly ListedTool[]): ReadonlyMap<string, ListedTool> =>
  new Map(tools.map((tool) => [tool.name, tool]))

function* changeOf(name: string, was: ListedTool, is: ListedTool): Generator<DriftEvent, void, undefined> {
  const [before, after] = [definitionOf(was).json, definitionOf(is).json]
  if (canonicalJson(before) === canonicalJson(after)) return
  // Where one record leaves a part out, such as the schema, nothing is known to have changed in it.
  const comparable = Object.keys(before).length === Object.keys(after).length
  if (!comparable) return
  const change = { kind: 'tool', name, before, after } as const
  if (diffDefinition(change).length > 0) yield 'tool-changed'
  if (runDetectors('change', change).findings.some(({ severity }) => atLeast(severity, 'high')))
    yield 'tool-suspect'
}
