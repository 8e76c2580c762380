import { JUDGEMENTS, type Judgement } from '../../../core/interaction-risk.ts'

/** The choice a reply ends on: the lowest line that states a letter or names one class. Undefined where none does. */
export function readChoice(reply: string): Judgement | undefined {
  const lines = withoutThoughts(reply.slice(-LONGEST)).split('\n').toReversed().slice(0, MOST_LINES)
  for (const line of lines) {
    const found = letterOf(line) ?? namedIn(line)
    if (found) return found
  }
  return undefined
}

const LONGEST = 20_000
const MOST_LINES = 400

function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>')
  return end < 0 ? text : text.slice(end + '</think>'.length)
}

function letterOf(line: string): Judgement | undefined {
  const text = line
    .slice(0, 400)
    .replace(/[*_`"]/g, '')
    .trim()
  for (const form of FORMS) {
    const letter = form.exec(text)?.[1]?.toUpperCase()
    if (letter !== undefined) return JUDGEMENTS.find((row) => row.letter === letter)?.id
  }
  return undefined
}

/** Stated, boxed, or alone on its line, perhaps with its title. An “a” in running text is an article. */
const FORMS: readonly RegExp[] = [
  /\\boxed\{\s{0,3}(?:\\text\{)?([A-K])\b/i,
  /\b(?:choice|answer|verdict|option|label|class)\b(?: is)?\s{0,3}[:=]?\s{0,3}(?:option |choice )?[([{<]?([A-K])(?![A-Za-z'’])[)\]}>]?/,
  /\b(?:choice|answer|verdict|option)\b(?: is)?\s{0,3}[:=]\s{0,3}[([{<]?([a-k])[)\]}>]?[.\s}]{0,4}$/i,
  /^[([{<]?([A-K])[)\]}>]?[.:)]?$/,
  /^[([{<]?([A-K])[)\]}>.:-]{1,2}\s{1,3}[A-Z]/,
]

function namedIn(line: string): Judgement | undefined {
  const plain = ` ${line
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')} `
  const named = NAMES.filter(({ names }) => names.some((name) => plain.includes(` ${name} `)))
  return named.length === 1 ? named[0]!.id : undefined
}

const NAMES = JUDGEMENTS.filter(({ id }) => id !== 'appropriate').map(({ id, label, title }) => ({
  id,
  names: [id, label, title].map((name) => name.toLowerCase().replace(/[^a-z]+/g, ' ')),
}))
