import { CAPABILITIES } from '../../core/label.ts'
import { defineCheck } from '../check.ts'
import { counted, measuredOverall } from '../definitions/everywhere.ts'
import { labelOf, type LabelledTool } from '../definitions/tool-label.ts'
import { ROLES } from '../../flow/graph/role.ts'
import { listingKey } from '../identity.ts'

export default defineCheck({
  id: 'tool-roles',
  title: 'Tools that bring in, collect and disclose',
  why: 'Where one agent can read what anybody wrote, read what is private and send out, an order in the first is enough to lose the second; no single tool need be at fault.',
  table: 'T14',
  *judge(listing) {
    if (listing.tools === undefined || listing.tools.length === 0) return
    const tools = listing.tools.map(labelOf)
    yield* counted(listing, 'tools-labelled', tools.length)
    for (const role of ROLES) {
      const playing = tools.filter(({ roles }) => roles.includes(role)).length
      yield* counted(listing, `tools-that-${role}`, playing)
      yield* measuredOverall(listing, `can-${role}`, playing > 0)
    }
    yield* counted(listing, 'tools-in-a-role', tools.filter(({ roles }) => roles.length > 0).length)
    for (const capability of CAPABILITIES) {
      const able = tools.filter(({ label }) => label.capabilities.includes(capability)).length
      yield* counted(listing, `tools-with-${capability}`, able)
    }
    const chain = chainOf(tools)
    yield* measuredOverall(listing, 'combinable', chain !== undefined)
    yield* measuredOverall(listing, 'toxic-combination', chain !== undefined && new Set(chain).size > 1)
    if (chain === undefined || new Set(chain).size < 2) return
    yield {
      flag: 'toxic-combination',
      severity: 'low',
      subject: listingKey(listing),
      message:
        'Tools of this one server can bring in what anybody wrote, read what is private and send it out',
      evidence: Object.fromEntries(ROLES.map((role, at) => [role, `/tools/${chain[at] ?? 0}`])),
      size: tools.filter(({ roles }) => roles.length > 0).length,
    }
  },
})

/** One tool for each role, by index: different ones as far as there are, for one that does all is more often a wide label. */
function chainOf(tools: readonly LabelledTool[]): readonly number[] | undefined {
  const chosen: number[] = []
  for (const role of ROLES) {
    const able = tools.flatMap(({ roles }, index) => (roles.includes(role) ? [index] : []))
    const index = able.find((one) => !chosen.includes(one)) ?? able[0]
    if (index === undefined) return undefined
    chosen.push(index)
  }
  return chosen
}
