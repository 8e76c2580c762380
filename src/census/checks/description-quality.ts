import { field, isObject } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { counted, measured } from '../definitions/everywhere.ts'
import { folded } from '../definitions/folded.ts'
import type { ListedTool, Listing } from '../listing.ts'

export default defineCheck({
  id: 'description-quality',
  title: 'Descriptions that say nothing',
  why: 'Models choose tools, and people choose servers, by their descriptions: one that is missing or empty of meaning makes the choice a guess, and leaves nothing to hold the code against.',
  table: 'T13',
  *judge(listing) {
    const text = listing.description ?? ''
    if (!SAYS_NOTHING.has(listing.registry))
      yield* measured(listing, 'server-undescribed', text.trim() === '')
    if (text.trim() !== '') {
      yield* measured(listing, 'server-described-shortly', isShort(text))
      yield* measured(listing, 'server-described-by-name', isName(text, listing.title, lastOf(listing)))
    }
    const { tools = [] } = listing
    // A list of names alone leaves out what its registry has no room for.
    if (!tools.some(isMoreThanName)) return
    const described = tools.filter(isDescribed)
    yield* counted(listing, 'tools-judged', tools.length)
    yield* counted(listing, 'tools-undescribed', tools.length - described.length)
    yield* counted(
      listing,
      'tools-described-shortly',
      described.filter((tool) => isShort(tool.description)).length,
    )
    yield* counted(
      listing,
      'tools-described-by-name',
      described.filter((tool) => isName(tool.description ?? '', tool.name)).length,
    )
    yield* measured(listing, 'has-undescribed-tool', described.length < tools.length)
    const parameters = tools.flatMap(parametersOf)
    yield* counted(listing, 'parameters', parameters.length)
    yield* counted(listing, 'parameters-undescribed', parameters.filter((described) => !described).length)
  },
})

/** Lists that have no room for a description. */
const SAYS_NOTHING = new Set(['awesome-remote', 'conformance', 'yuzehao', 'sample'])

/** Two or three words: nothing can be held against it. */
const SHORTEST = 20

const isShort = (text = ''): boolean => text.trim().length < SHORTEST
const isDescribed = ({ description = '' }: ListedTool): boolean => description.trim() !== ''
const isMoreThanName = ({ description, inputSchema }: ListedTool): boolean =>
  description !== undefined || inputSchema !== undefined
const lastOf = ({ name }: Listing): string => name.slice(name.lastIndexOf('/') + 1)

const isName = (text: string, ...names: readonly (string | undefined)[]): boolean =>
  names.some((name) => name !== undefined && folded(name) === folded(text))

/** Whether each of its own parameters is described. */
function parametersOf({ inputSchema }: ListedTool): readonly boolean[] {
  const properties = field(inputSchema, 'properties')
  if (!isObject(properties)) return []
  return Object.values(properties).map((one) => {
    const description = field(one, 'description')
    return typeof description === 'string' && description.trim() !== ''
  })
}
