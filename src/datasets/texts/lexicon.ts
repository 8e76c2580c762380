import { JAIL_WORDS } from './attacks/marked.ts'
import type { Lexicon } from './grammar.ts'
import { SUBJECTS } from './hosts/layouts.ts'
import { SENTENCES } from './hosts/sentences.ts'
import { PROMPT_WORDS } from './words/prompts.ts'
import { THINGS } from './words/things.ts'
import { TOOL_TEXTS } from './words/tool-texts.ts'

/** All words that templates may name. */
export const LEXICON: Lexicon = {
  ...THINGS,
  ...SENTENCES,
  ...TOOL_TEXTS,
  ...PROMPT_WORDS,
  ...JAIL_WORDS,
  product_text: SENTENCES['product']!,
  event_text: SENTENCES['event']!,
  product: THINGS['product']!,
  event: THINGS['event']!,
  subject: SUBJECTS,
}
