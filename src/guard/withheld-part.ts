import type { Transit } from './transit.ts'

/** The part of a message that can be withheld alone: one definition, or the instructions. */
export function partOf({ list, message, pointer }: Transit, at: string): string | undefined {
  const instructions = `${pointer}/result/instructions`
  if (at === instructions && message?.kind === 'response') return instructions
  if (!list) return undefined
  const base = `${pointer}/result/${list.key}/`
  return at.startsWith(base) ? base + at.slice(base.length).split('/')[0] : undefined
}
