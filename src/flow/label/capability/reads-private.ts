import { defineRule } from '../define-rule.ts'
import { addressOf, outputPathOf, pathOf } from '../parameters.ts'
import { secretOf } from '../secret-thing.ts'
import { isReading, isSearching } from '../reading.ts'
import { firstOf, PRIVATE, PUBLIC, WEAK } from '../things.ts'

export default defineRule({
  capability: 'reads-private',
  *signs(said) {
    const label = 'reads-private'
    const reads = isReading(said) || isSearching(said)
    const thing = firstOf(said, PRIVATE)
    const around = [...said.name, ...said.server, ...said.opening]
    const isOwn = around.includes('my') || around.includes('user') || around.includes('your')
    const isPublic = !isOwn && firstOf(said, PUBLIC) !== undefined
    const isCommon =
      !isOwn &&
      thing !== undefined &&
      WEAK.has(thing) &&
      around.some((word) => PUBLIC.has(word) && word !== 'browser')
    const address = addressOf(said)
    const secret = reads && secretOf(said)
    if (secret) yield { label, from: 'name', why: `gives back what opens doors: “${secret}”` }
    if (reads && thing && !isPublic && !isCommon && !address)
      yield {
        label,
        from: said.name.includes(thing) ? 'name' : 'description',
        why: `reads, and names “${thing}”`,
      }
    const path = pathOf(said)
    if (
      path &&
      !address &&
      (reads || (said.deeds.includes('compute') && !outputPathOf({ ...said, parameters: [path] })))
    )
      yield { label, from: 'schema', why: `reads what a path leads to: “${path.shown}”` }
    const owner =
      reads &&
      !isPublic &&
      said.parameters.find(({ words }) => words.length > 1 && words.some((word) => OWNERS.has(word)))
    if (owner) yield { label, from: 'schema', why: `reads something of one owner: “${owner.shown}”` }
    if (
      said.deeds.includes('execute') &&
      said.parameters.some(({ words }) => words.some((word) => SQL.has(word)))
    )
      yield { label, from: 'schema', why: 'asks a database' }
    if (reads && !isPublic && OWNED.test(said.text))
      yield { label, from: 'description', why: 'reads what belongs to the user' }
  },
})

const SQL = new Set(['sql', 'statement'])
const OWNERS = new Set(
  'spreadsheet document patient customer employee account contact mailbox calendar database student notebook inbox folder'.split(
    ' ',
  ),
)
const OWNED =
  /\b(?:(?:the )?(?:current |authenticated |logged-in )user'?s?'? (?:own |private |personal )?(?:account|profile|data|detail|list|file|mail|order|history|libr|playlist|repo|calendar|info)|your (?:account|inbox|mailbox|calendar|files|orders|contacts|library|workspace)|private (?:data|information|records?)|personal (?:data|information|details))/
