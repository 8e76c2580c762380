import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { defineCheck } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { definitionOf } from '../definitions/definition.ts'
import { beyond, markedBy, markedMore, ownersOf, someOf } from '../definitions/owners.ts'
import type { ListedTool } from '../listing.ts'

export default defineCheck({
  id: 'tool-sets',
  title: 'Servers of several owners with the same tools',
  why: 'A copy of a server competes with it, falls behind its fixes, and is a good place to hide one line that the original does not have.',
  table: 'T6',
  *marks(listing) {
    const { tools = [] } = listing
    if (tools.length === 0) return
    for (const [form, said] of Object.entries(FORMS))
      yield { key: `${form}:${hashOf(tools, said)}`, body: markedBy(listing, tools.length) }
  },
  *compare(group) {
    const form = group.key.split(':', 1)[0] ?? ''
    const owners = ownersOf(group)
    for (const [by, { size }] of owners) {
      yield { count: `tool-sets-of-${form}`, by }
      if (size < 2) continue
      yield { count: `copied-tool-sets-of-${form}`, by }
      yield { count: `owners-of-copied-tool-sets-of-${form}`, by, of: size }
    }
    const all = owners.get(EVERYWHERE)
    if (form !== 'texts' || !all || all.size < 2) return
    const tools = Number(markedMore(group.marks[0]?.body ?? null)[0] ?? 0)
    yield {
      flag: 'identical-tool-set',
      // Two calculators may well both have nothing but “add”.
      severity: tools > 1 ? 'low' : 'info',
      subject: group.key,
      message: `${all.size} owners publish the same tools, word for word${beyond(group.left)}`,
      evidence: { tools, listings: group.marks.slice(0, MOST_SHOWN).map(({ listing }) => listing) },
      publishers: someOf(all),
      size: all.size,
    }
  },
})

/** What has to be the same: names alone; names and descriptions, which is how T6 was published; whole definitions. */
const FORMS: Readonly<Record<string, (tool: ListedTool) => string>> = {
  names: ({ name }) => name,
  texts: ({ name, description = '' }) => JSON.stringify([name, description]),
  whole: (tool) => canonicalJson(definitionOf(tool).json),
}

const hashOf = (tools: readonly ListedTool[], said: (tool: ListedTool) => string): string =>
  sha256Hex(JSON.stringify(tools.map(said).toSorted()))

const MOST_SHOWN = 10
