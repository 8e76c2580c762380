import { field, stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { measuredBoth } from '../definitions/everywhere.ts'
import { eachListing } from '../exposure/each-listing.ts'
import type { Answer } from '../question.ts'

export default defineCheck({
  id: 'remote-liveness',
  title: 'Remotes that answer',
  why: 'An address that nobody answers at is of no use today, and somebody else’s tomorrow. Only the head of the page is asked for: no tool is called, no key is sent.',
  table: 'T10',
  asks: 'link',
  *judge({ registry, more, remotes }) {
    const validated = more?.['validated']
    if (typeof validated === 'boolean')
      yield { measure: 'ran-for-its-registry', hit: validated, by: registry }
    if (remotes.length > 0)
      yield { measure: 'remote-is-template', hit: remotes.every(({ url }) => isTemplate(url)), by: registry }
  },
  *marks({ registry, remotes }) {
    for (const { url } of remotes)
      if (!isTemplate(url) && url.length <= 400 && /^https?:\/\//i.test(url))
        yield { key: url, body: { registry } }
  },
  *compare(group) {
    const { answer } = group
    // Nobody was asked: not checked, which is no figure at all.
    if (answer === undefined) return
    const state = stateOf(answer)
    for (const [listing, body] of eachListing(group)) {
      const of = { registry: stringField(body, 'registry') ?? '' }
      const told = (hit: boolean): boolean | undefined => (state === undefined ? undefined : hit)
      yield* measuredBoth(of, 'remote-answers', told(state !== 'gone'), listing)
      yield* measuredBoth(of, 'remote-asks-for-key', told(state === 'gated'), listing)
    }
  },
})

/** A word of the host is a sign of life, a no as well; that nothing came within a time tells nothing. */
function stateOf(answer: Answer): 'answers' | 'gated' | 'gone' | undefined {
  if ('fact' in answer) {
    const state = field(answer.fact, 'state')
    return state === 'gone' ? 'gone' : state === 'reached' || state === 'moved' ? 'answers' : undefined
  }
  if (answer.unknown === 'needs-key') return 'gated'
  if (answer.unknown === 'no-such-host') return 'gone'
  // Such as 405: of an address that takes no HEAD.
  return answer.unknown === 'unexpected-status' ? 'answers' : undefined
}

const isTemplate = (url: string): boolean => url.includes('{')
