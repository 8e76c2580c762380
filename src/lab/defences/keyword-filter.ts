import { defineDefence } from '../defence.ts'
import { filterTexts, TEXT_CARRIERS } from '../defence/filter-texts.ts'

/** What anybody would write in an afternoon. It sees texts of servers as they stand: encoded or reworded orders pass. */
export default defineDefence({
  name: 'keyword-filter',
  title: 'Keyword filter',
  known: 'the floor of every detection paper',
  scope: TEXT_CARRIERS,
  open: () => filterTexts(hasKeyword),
})

function hasKeyword(text: string): boolean {
  const folded = text.toLowerCase().replaceAll(/\s+/g, ' ')
  return PHRASES.some((phrase) => folded.includes(phrase))
}

const PHRASES: readonly string[] = [
  '<important>',
  'ignore previous',
  'ignore all',
  'ignore the above',
  'ignore your',
  'disregard',
  'forget everything',
  'new instructions',
  'system prompt',
  'you are now',
  'do not tell',
  "don't tell",
  'do not mention',
  'without telling',
  'without informing',
  'keep this secret',
  'before using this tool',
  'before using any',
  'you must first',
  'override',
  'bypass',
  'jailbreak',
  '.ssh',
  'api key',
  'private key',
  'password',
]
