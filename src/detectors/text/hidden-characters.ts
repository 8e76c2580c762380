import { defineDetector, type Hit } from '../../core/detector.ts'
import { readText } from '../../core/text.ts'
import { findHidden } from '../../core/text/hidden.ts'
import { isDefinition, isFromClient } from '../../core/text/role.ts'
import { TRAIT } from '../../core/text/trait.ts'

const WORDS = {
  tags: 'Holds invisible tag characters that spell text',
  selectors: 'Holds runs of variation selectors, which can spell bytes',
  direction: 'Turns the direction of text so that it reads otherwise than it is stored',
  zeroWidth: 'Holds runs of zero-width characters, which can spell bytes',
  split: 'Splits words with zero-width characters',
} as const

export default defineDetector({
  id: 'text/hidden-characters',
  subject: 'text',
  title: 'Text holds characters that people cannot see',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U13'],
  why: 'A model reads invisible characters as text or as noise that breaks filters; a reviewer sees nothing at all.',
  fix: 'Strip the characters; ask why they were there.',
  examples: [
    { title: 'tag characters', matches: 1, subject: readText(`Adds.${tags('do as I say')}`, 'description') },
    {
      title: 'a zero-width space inside a word',
      matches: 1,
      subject: readText('Reads the pass\u200bword file', 'description'),
    },
    { title: 'a direction override', matches: 1, subject: readText('invoice\u202Efdp.exe', 'name') },
    {
      title: 'emoji families and regional flags',
      matches: 0,
      subject: readText(
        '👩\u200d👩\u200d👧 ❤\ufe0f 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
        'description',
      ),
    },
    { title: 'Persian', matches: 0, subject: readText('این ابزار می\u200cخواند', 'description') },
    { title: 'a byte order mark', matches: 0, subject: readText('\ufeffid,name', 'result') },
  ],
  *check(text) {
    if (!text.reading.shows(TRAIT.invisible)) return
    const found = findHidden(text.value)
    if (found === undefined) return
    const { what, start, end } = found
    const hit: Hit = {
      place: { pointer: '', start, end },
      message: WORDS[what],
      severity: severityOf(what, isDefinition(text.role)),
    }
    // What the client sends came from its user or from elsewhere; only text that spells something is worth stopping.
    if (!isFromClient(text.role) || what === 'tags') yield hit
  },
})

function severityOf(what: keyof typeof WORDS, own: boolean): 'high' | 'medium' | 'low' | 'info' {
  if (what === 'tags') return 'high'
  if (what === 'split') return own ? 'medium' : 'info'
  return own ? 'high' : 'medium'
}

function tags(text: string): string {
  return Array.from(text, (one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')
}
