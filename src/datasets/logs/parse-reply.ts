import { isObject } from '../../core/value.ts'

export interface ReplySections {
  readonly risky: string
  readonly safe: string
  readonly explanation: string
}

/** Models keep to a form more or less: three ways to find the three sections, the strictest first. */
export function parseReply(reply: string): ReplySections | undefined {
  const text = reply.slice(0, LONGEST)
  return byHeadings(text) ?? byJson(text) ?? byFences(text)
}

const LONGEST = 200_000

const HEADINGS = [
  ['risky log', 'log a', 'observation', 'risky'],
  ['harmless twin', 'log b', 'twin', 'harmless', 'benign'],
  ['explanation', 'clues', 'why'],
] as const

/** Lines that are a heading and nothing else: `## RISKY LOG`, `**Explanation:**`, `[HARMLESS TWIN]`. */
function byHeadings(text: string): ReplySections | undefined {
  const found: string[][] = [[], [], []]
  let at = -1
  for (const line of text.split('\n')) {
    const title =
      line.length > 60
        ? ''
        : line
            .toLowerCase()
            .replaceAll(/[^a-z ]/g, '')
            .trim()
    const isHeading = /^[-#*=[]/.test(line.trim()) || line.trim().endsWith(':')
    const next = isHeading ? HEADINGS.findIndex((names) => (names as readonly string[]).includes(title)) : -1
    if (next >= 0) at = next
    else if (at >= 0) found[at]!.push(line)
  }
  return complete(found.map((lines) => unfenced(lines.join('\n'))))
}

function byJson(text: string): ReplySections | undefined {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')]
  if (from < 0 || to <= from) return undefined
  try {
    const value: unknown = JSON.parse(text.slice(from, to + 1))
    if (!isObject(value)) return undefined
    const named = Object.entries(value).map(
      ([name, part]) => [name.toLowerCase().replaceAll('_', ' '), part] as const,
    )
    const sections = HEADINGS.map(
      (names) => named.find(([name]) => (names as readonly string[]).includes(name))?.[1],
    )
    return complete(sections.map((part) => (Array.isArray(part) ? part.join('\n') : part)))
  } catch {
    return undefined
  }
}

/** Two fenced blocks are the logs; what stands after them, the explanation. */
function byFences(text: string): ReplySections | undefined {
  const parts = text.split('```')
  if (parts.length < 5) return undefined
  const block = (part: string | undefined): string => (part ?? '').replace(/^[a-z]{0,12}\n/, '')
  return complete([block(parts[1]), block(parts[3]), parts.slice(4).join(' ')])
}

function complete(parts: readonly unknown[]): ReplySections | undefined {
  const [risky, safe, explanation] = parts.map((part) => (typeof part === 'string' ? part.trim() : ''))
  return risky && safe && explanation ? { risky, safe, explanation } : undefined
}

function unfenced(text: string): string {
  const lines = text.trim().split('\n')
  return lines.length > 2 && lines[0]!.startsWith('```') && lines.at(-1)!.startsWith('```')
    ? lines.slice(1, -1).join('\n')
    : text.trim()
}
