import { defineDetector } from '../../core/detector.ts'
import { readText } from '../../core/text.ts'
import { LOOKS_LIKE } from '../../core/text/confusable.ts'
import { isDefinition, isFromClient } from '../../core/text/role.ts'
import { TRAIT } from '../../core/text/trait.ts'

const WORDS = /[\p{L}\p{N}_]{3,64}/gu
const FOREIGN_LETTER = /[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13f5]/gu

export default defineDetector({
  id: 'text/mixed-script-word',
  subject: 'text',
  title: 'Word mixes Latin letters with their look-alikes',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05', 'U13'],
  why: 'A Cyrillic or Greek letter inside a Latin word is invisible to people; it dodges filters or forges a known name.',
  fix: 'Write the word in one script.',
  examples: [
    { title: 'a forged name', matches: 1, subject: readText('p\u0430ypal_send', 'name') },
    { title: 'a disguised word', matches: 1, subject: readText('ign\u043ere the notes', 'description') },
    {
      title: 'two languages',
      matches: 0,
      subject: readText('Отправляет письмо через Gmail API', 'description'),
    },
    {
      title: 'signs of science',
      matches: 0,
      subject: readText('10 \u03bcm, \u0394t, \u03b1-helix, \u03bbx', 'description'),
    },
    {
      title: 'a borrowed word',
      matches: 0,
      subject: readText('USB-кабель, git-репозиторий, Wi-Fi сеть', 'result'),
    },
  ],
  *check(text) {
    if (isFromClient(text.role) || !text.reading.shows(TRAIT.lookalike)) return
    // Most wide texts hold no such letter, and going through all words is slow.
    if (text.value.search(FOREIGN_LETTER) < 0) return
    for (const match of text.value.matchAll(WORDS)) {
      if (!isForged(match[0])) continue
      yield {
        place: { pointer: '', start: match.index, end: match.index + match[0].length },
        message: 'Mixes letters of two scripts that look alike in one word',
        severity: text.role === 'name' ? 'high' : isDefinition(text.role) ? 'medium' : 'low',
      }
      return
    }
  },
})

/** Latin letters in the majority, and every other letter one that passes for Latin. */
function isForged(word: string): boolean {
  const foreign = word.match(FOREIGN_LETTER)
  if (foreign === null) return false
  const latin = word.match(/[A-Za-z]/g)?.length ?? 0
  return (
    latin >= 2 &&
    latin >= foreign.length &&
    foreign.every((letter) => LOOKS_LIKE.has(letter)) &&
    !/^[\u0370-\u03ff]/u.test(word)
  )
}
