import { defineDetector } from '../../core/detector.ts'
import { readText } from '../../core/text.ts'
import { isDefinition, isFromClient } from '../../core/text/role.ts'
import { TRAIT } from '../../core/text/trait.ts'

const ANY = /[\x1b\x9b\x90\x9d]|\x08{2}/
// Conceal, clipboard, window title and device control: no build log needs them.
const HIDING = /\x1b\[(?:\d{1,3};){0,4}8m|\x1b\](?:52|0|2|50|7|1337);|\x1bP|[\x90\x9d]|\x08{3}/
const OVERWRITE = /[^\r\n]\r[^\r\n]/

export default defineDetector({
  id: 'text/terminal-escape',
  subject: 'text',
  title: 'Text holds terminal control sequences',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U13', 'U24'],
  why: 'In a terminal they hide or overwrite what the user is shown, while the model reads all of it.',
  fix: 'Strip control characters from definitions; colours in logs are harmless.',
  examples: [
    {
      title: 'concealed words',
      matches: 1,
      subject: readText('Adds.\x1b[8m and more\x1b[0m', 'description'),
    },
    { title: 'the clipboard', matches: 1, subject: readText('ok\x1b]52;c;AAAA\x07', 'result') },
    {
      title: 'a line that overwrites itself',
      matches: 1,
      subject: readText('Removes all files\rLists all files  ', 'description'),
    },
    { title: 'colours in a log', matches: 0, subject: readText('\x1b[32mpass\x1b[0m 12 tests', 'result') },
    { title: 'lines that end as on Windows', matches: 0, subject: readText('a\r\nb\r\n', 'description') },
  ],
  *check(text) {
    if (isFromClient(text.role) || !text.reading.shows(TRAIT.control | TRAIT.wide)) return
    const own = isDefinition(text.role)
    const message = 'Holds control sequences that change what a terminal shows'
    const match = (own ? ANY : HIDING).exec(text.value)
    if (match) {
      yield { place: placeOf(match), message, severity: own ? 'high' : 'medium' }
      return
    }
    const overwrite = own ? OVERWRITE.exec(text.value) : null
    if (overwrite) yield { place: placeOf(overwrite), message, severity: 'medium' }
  },
})

function placeOf(match: RegExpExecArray): { pointer: string; start: number; end: number } {
  return { pointer: '', start: match.index, end: match.index + match[0].length }
}
