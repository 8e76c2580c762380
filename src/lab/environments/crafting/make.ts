import type { Call, Seen } from '../../environment.ts'
import { ask, step } from '../../step.ts'

/** What a plan knows of a recipe. */
export interface Known {
  readonly makes: number
  readonly parts: readonly (readonly [item: string, count: number])[]
}
type Book = ReadonlyMap<string, Known>

const MOST_AT_ONCE = 64

/** Reads all recipes at once. */
export function* readCommands(): Generator<Call, Book, Seen> {
  return recipesIn(yield* ask('crafting_commands'))
}

/** Reads, in the recipe book, an item and whatever it is made of. */
export function* readBook(item: string): Generator<Call, Book, Seen> {
  const book = new Map<string, Known>()
  const open = [item]
  for (const each of open) {
    const entry = yield* ask('recipe_entry', { item: each })
    if (entry.includes(`${each}: no recipe`)) continue
    const known = recipesIn(entry).get(each)
    if (!known) throw new Error(`No recipe for ${each} came back`)
    book.set(each, known)
    for (const [part] of known.parts) if (!open.includes(part)) open.push(part)
  }
  return book
}

export function* make(item: string, count: number, book: Book): Generator<Call, string, Seen> {
  const needs = needsOf(item, count, book)
  for (const [part, wanted] of needs) {
    for (let left = wanted; !book.has(part) && left > 0; left -= MOST_AT_ONCE)
      yield* step(`get ${Math.min(left, MOST_AT_ONCE)} ${part}`)
  }
  for (const [part, wanted] of [...needs].toReversed()) {
    const known = book.get(part)
    if (!known) continue
    const times = Math.ceil(wanted / known.makes)
    const using = known.parts.map(([each, of]) => `${of * times} ${each}`).join(', ')
    yield* step(`craft ${known.makes * times} ${part} using ${using}`)
  }
  return `There you are: ${count} ${item}.`
}

/** How many of everything go into it, starting with nothing; what is made of others stands before these. */
export function needsOf(item: string, count: number, book: Book): ReadonlyMap<string, number> {
  const needs = new Map([[item, count]])
  for (const part of orderOf(item, book)) {
    const known = book.get(part)
    const times = known ? Math.ceil(needs.get(part)! / known.makes) : 0
    for (const [each, of] of known?.parts ?? []) {
      const before = needs.get(each) ?? 0
      needs.delete(each)
      needs.set(each, before + of * times)
    }
  }
  return needs
}

function orderOf(item: string, book: Book): readonly string[] {
  const depth = (each: string): number =>
    1 + Math.max(0, ...(book.get(each)?.parts ?? []).map(([part]) => depth(part)))
  const all = new Set([item])
  for (const each of all) for (const [part] of book.get(each)?.parts ?? []) all.add(part)
  return [...all].toSorted((one, other) => depth(other) - depth(one))
}

function recipesIn(text: string): Book {
  const lines = text.matchAll(/^craft (\d+) (\w+) using (.+)$/gm)
  return new Map(
    Array.from(lines, ([, makes, item, parts]) => [
      item!,
      {
        makes: Number(makes),
        parts: Array.from(
          parts!.matchAll(/(\d+) (\w+)/g),
          ([, count, part]) => [part!, Number(count)] as const,
        ),
      },
    ]),
  )
}
