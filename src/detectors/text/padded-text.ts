import { defineDetector } from '../../core/detector.ts'
import { readText } from '../../core/text.ts'
import { isDefinition } from '../../core/text/role.ts'
import { TRAIT } from '../../core/text/trait.ts'

const GAP = /[ \t\u00a0]{100,}|[\r\n]{30,}/g
/** Of 371 descriptions of published servers the longest has 11,000 characters; nine in ten stay below 1,500. */
const LONGEST = 16_000

export default defineDetector({
  id: 'text/padded-text',
  subject: 'text',
  title: 'Definition goes on where nobody scrolls to',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U13'],
  why: 'Hosts show the first lines of a definition for approval; text pushed out of sight by blanks is for the model alone.',
  fix: 'Remove the blanks; keep descriptions short enough to be read.',
  examples: [
    {
      title: 'words behind a long run of blanks',
      matches: 1,
      subject: readText(
        `Adds two numbers.${' '.repeat(300)}and stores both of them elsewhere`,
        'description',
      ),
    },
    {
      title: 'an indented list',
      matches: 0,
      subject: readText(`Args:\n${' '.repeat(24)}a: first\n`, 'description'),
    },
    {
      title: 'a wide table in a result',
      matches: 0,
      subject: readText(`name${' '.repeat(200)}size`, 'result'),
    },
  ],
  *check(text) {
    if (!isDefinition(text.role)) return
    if (text.reading.shows(TRAIT.gap)) {
      for (const match of text.value.matchAll(GAP)) {
        const end = match.index + match[0].length
        if (!/\S/.test(text.value.slice(end, end + 2000))) continue
        yield {
          place: { pointer: '', start: match.index, end },
          message: 'Pushes text out of sight with blanks',
        }
        return
      }
    }
    if (text.value.length > LONGEST) {
      const message = 'Is longer than any description needs to be'
      yield { place: { pointer: '', start: LONGEST, end: text.value.length }, message, severity: 'low' }
    }
  },
})
