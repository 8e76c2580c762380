import type { Random } from '../../../core/random.ts'
import type { Line } from '../dialect.ts'
import { capital } from '../letter-case.ts'
import { pairWriter } from '../pairs-of-values.ts'
import type { WritePairs } from '../pairs-of-values.ts'
import type { Rendering } from '../rendering.ts'

/** As a person who watches would write it down: sentences, line by line or in paragraphs. */
export const prose: Rendering = (random) => {
  const pairs = pairWriter(random.fork('pairs'))
  const frames = random.fork('frames').shuffle(FRAMES).slice(0, 3)
  const rest = random.fork('rest').pick(RESTS)
  const glue = random.fork('glue').pick(['\n', '\n', '\n\n', ' '])
  const bullet = random.fork('bullet').pick(['', '', '- ', '* '])
  const opening = random.fork('opening').pick(OPENINGS)
  return (lines) => {
    const sentences = lines.map((line, at) =>
      sentence(line, random.fork(`frame/${at}`).pick(frames), rest, pairs),
    )
    const body =
      glue === ' ' ? paragraphs(sentences, random) : sentences.map((text) => bullet + text).join(glue)
    return opening === '' ? body : `${opening.replace('{host}', lines[0]?.host ?? 'the host')}\n${body}`
  }
}

function sentence(line: Line, frame: Frame, rest: (pairs: string) => string, pairs: WritePairs): string {
  const left = line.unsaid.length > 0 ? rest(pairs(line.unsaid)) : ''
  return `${frame(line)}${left}.`
}

type Frame = (line: Line) => string
const FRAMES: readonly Frame[] = [
  ({ time, by, say }) => `At ${time}, ${by} reports: ${say}`,
  ({ time, by, say }) => `${time}: ${by} — ${say}`,
  ({ time, by, host, say }) => `At ${time} ${by} on ${host} notes that ${say}`,
  ({ time, by, say }) => `${time} - The ${by} process writes: ${say}`,
  ({ time, by, say }) => `[${time}] ${capital(say)} (${by})`,
  ({ time, by, event, say }) => `${time}, ${by}, ${event}: ${say}`,
  ({ time, say, by, pid }) => `At ${time} we see ${by} (pid ${pid}): ${say}`,
]

const RESTS: readonly ((pairs: string) => string)[] = [
  (pairs) => ` (${pairs})`,
  (pairs) => `, with ${pairs}`,
  (pairs) => `; ${pairs}`,
  (pairs) => ` [${pairs}]`,
  (pairs) => `. Recorded: ${pairs}`,
]

const OPENINGS = [
  '',
  '',
  '',
  'Notes from the console of {host}.',
  'Timeline for {host}, in order:',
  'What was seen on {host} during the shift:',
]

function paragraphs(sentences: readonly string[], random: Random): string {
  const size = random.fork('paragraph').whole(3, 6)
  return sentences
    .map((text, at) => (at > 0 && at % size === 0 ? `\n\n${text}` : at > 0 ? ` ${text}` : text))
    .join('')
}
