import type { Likeness } from '../../../core/package.ts'

/** Every name with one letter less, and itself: two names that are one edit apart share one of these. */
export function deletesOf(name: string): readonly string[] {
  const found = new Set([name])
  for (let index = 0; index < name.length; index++) found.add(name.slice(0, index) + name.slice(index + 1))
  return [...found]
}

/** What was done to `known` to get `name`, if it was one edit; `at`: where in `known`. */
export function oneEdit(
  name: string,
  known: string,
): { readonly how: Likeness; readonly at: number } | undefined {
  if (name === known || Math.abs(name.length - known.length) > 1) return undefined
  let start = 0
  while (start < name.length && name[start] === known[start]) start++
  let end = 0
  const most = Math.min(name.length, known.length) - start
  while (end < most && name[name.length - 1 - end] === known[known.length - 1 - end]) end++
  const [mine, theirs] = [name.slice(start, name.length - end), known.slice(start, known.length - end)]
  if (mine.length === 1 && theirs.length === 0) {
    const isDouble = mine === known[start - 1] || mine === known[start]
    return { how: isDouble ? 'a letter doubled' : 'one letter more', at: start }
  }
  if (mine.length === 0 && theirs.length === 1) return { how: 'one letter left out', at: start }
  if (mine.length === 1 && theirs.length === 1) return { how: 'one letter changed', at: start }
  const isSwap = mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0]
  return isSwap ? { how: 'letters swapped', at: start } : undefined
}
