import type { Verdict } from '../scorer.ts'

/** What anybody would write in an afternoon: 25 phrases, looked for in lower case. What does not clearly beat it is not worth having. */
export function scoreByKeywords({ text }: { readonly text: string }): Verdict {
  const folded = text.toLowerCase().replaceAll(/\s+/g, ' ')
  const hits = PHRASES.filter((phrase) => folded.includes(phrase)).length
  return { score: hits / PHRASES.length, flagged: hits > 0, by: 'keywords' }
}

const PHRASES: readonly string[] = [
  '<important>',
  'ignore previous',
  'ignore all previous',
  'ignore the above',
  'disregard',
  'forget everything',
  'new instructions',
  'system prompt',
  'you are now',
  'do not tell',
  'do not mention',
  "don't tell the user",
  'without informing',
  'keep this secret',
  'before using this tool',
  'before calling',
  'you must first',
  'must be called',
  'instead of',
  'override',
  'bypass',
  '.ssh',
  'api key',
  'password',
  'jailbreak',
]
