import type { Random } from '../../../core/random.ts'
import type { Line } from '../dialect.ts'
import { pairWriter } from '../pairs-of-values.ts'
import type { WritePairs } from '../pairs-of-values.ts'
import type { Rendering } from '../rendering.ts'

/** Several programs write into one stream, each in a form of its own. */
export const mixed: Rendering = (random) => {
  const pairs = pairWriter(random.fork('pairs'))
  const byEvent = random.fork('by').chance(0.3)
  const form = (line: Line): Form =>
    random.fork(byEvent ? `form/${line.by}/${line.event}` : `form/${line.by}`).pick(FORMS)
  return (lines) => lines.map((line) => form(line)(line, pairs, random)).join('\n')
}

type Form = (line: Line, pairs: WritePairs, random: Random) => string

const FORMS: readonly Form[] = [
  ({ time, by, pid, say, unsaid }, pairs) => spaced(time, `${by}[${pid}]:`, say, pairs(unsaid)),
  ({ time, by, event, fields }, pairs) => spaced(time, by, `event=${event}`, pairs(fields)),
  ({ time, by, event, fields, level }) =>
    `${time} ${JSON.stringify({ app: by, event, ...(level === '' ? {} : { level }), ...Object.fromEntries(fields) })}`,
  ({ time, by, say, unsaid, context }, pairs) =>
    spaced(time, `[${by}]`, say, bracketed(pairs([...context, ...unsaid]))),
  ({ time, by, event, say, unsaid }, pairs) =>
    [time, by, event, say, pairs(unsaid)].filter(Boolean).join(' | '),
  ({ time, by, event, fields }) =>
    `${time} type=${by.toUpperCase()} op=${event} ${fields.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ')}`,
  ({ time, host, by, say, fields }, pairs) => `${time} ${host} ${by}: ${say}\n    ${pairs(fields)}`,
]

const bracketed = (text: string): string => (text === '' ? '' : `(${text})`)

function spaced(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
