import { defineRule } from '../define-rule.ts'
import { addressOf } from '../parameters.ts'
import { claims, isChanging, isReading, isSearching, TAKES_IN } from '../reading.ts'
import { firstOf, FOREIGN, PRIVATE } from '../things.ts'

export default defineRule({
  capability: 'reads-untrusted',
  *signs(said) {
    const label = 'reads-untrusted'
    const reads = isReading(said) || isSearching(said)
    const thing = firstOf(said, FOREIGN)
    if (reads && thing)
      yield {
        label,
        from: said.name.includes(thing) ? 'name' : 'description',
        why: `reads, and names “${thing}”`,
      }
    const address = addressOf(said)
    if (
      address &&
      !isChanging(said) &&
      (said.deeds.every((deed) => deed !== 'compute') || TAKES.test(said.text))
    )
      yield { label, from: 'schema', why: `fetches what an address leads to: “${address.shown}”` }
    if (
      said.deeds[0] === 'search' &&
      said.deedFrom === 'name' &&
      said.name.length === 1 &&
      !firstOf(said, PRIVATE)
    )
      yield { label, from: 'name', why: 'searches, and does not say where' }
    if (address && claims(said.text, TAKES_IN))
      yield { label, from: 'description', why: 'takes in what an address leads to' }
    if (reads && claims(said.text, FROM_OUTSIDE))
      yield { label, from: 'description', why: 'gives back what others wrote' }
    if (reads && said.hints.openWorld === true)
      yield { label, from: 'annotation', why: 'says itself that it deals with an open world' }
  },
})

const TAKES = /\b(?:web|page|site|fetch|download|url)/
const FROM_OUTSIDE =
  /\b(?:(?:from|on|of|in|search|searches|browse|browses) (?:the |a )?(?:web|internet|web ?site|web ?page|public web)\b|(?:a|any|given|specified|provided|the) (?:url|web ?page|web ?site)\b|user[- ]generated|written by (?:users|others|customers)|incoming (?:mail|message|request)s?|third[- ]party content)/
