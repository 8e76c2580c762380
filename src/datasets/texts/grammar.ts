import type { Random } from '../../core/random.ts'

/** Slot names and what may fill them; fillings are templates too. */
export type Lexicon = Readonly<Record<string, readonly string[]>>
/** How an act is said: `do` send, `did` sent, `doing` sending. */
export type Mood = 'do' | 'did' | 'doing'

export interface Expansion {
  readonly lexicon: Lexicon
  readonly random: Random
  readonly mood?: Mood
  /** What a slot with a number stands for, for the length of one text: `{person1}` is the same person throughout. */
  readonly held?: Map<string, string>
}

/**
 * One text from a template: `(a|b)` takes one of several, `{slot}` a word of the lexicon, `<send|sent|sending>` the verb in
 * the mood asked for. A template that names an unknown slot is our bug and throws.
 */
export function expand(template: string, expansion: Expansion): string {
  const held = expansion.held ?? new Map<string, string>()
  const text = write(parse(template), { ...expansion, held })
  return tidy(text)
}

/** The lines of a block, trimmed; blank ones left out. */
export const lines = (block: string): readonly string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Node =
  | string
  | { readonly slot: string }
  | { readonly one: readonly (readonly Node[])[] }
  | { readonly moods: readonly (readonly Node[])[] }

const parsed = new Map<string, readonly Node[]>()

function parse(template: string): readonly Node[] {
  const known = parsed.get(template)
  if (known) return known
  const [nodes, end] = sequence(template, 0, '')
  if (end !== template.length) throw new SyntaxError(`template ends early: ${template}`)
  parsed.set(template, nodes)
  return nodes
}

function sequence(template: string, from: number, stops: string): [readonly Node[], number] {
  const nodes: Node[] = []
  let plain = ''
  let at = from
  const flush = (): void => {
    if (plain !== '') nodes.push(plain)
    plain = ''
  }
  while (at < template.length && !stops.includes(template[at]!)) {
    const char = template[at]!
    if (char === '\\') {
      plain += template[at + 1] ?? ''
      at += 2
    } else if (char === '{') {
      const end = template.indexOf('}', at)
      flush()
      nodes.push({ slot: template.slice(at + 1, end) })
      at = end + 1
    } else if (char === '(' || char === '<') {
      flush()
      const [branches, end] = alternatives(template, at + 1, char === '(' ? ')' : '>')
      nodes.push(char === '(' ? { one: branches } : { moods: branches })
      at = end
    } else {
      plain += char
      at++
    }
  }
  flush()
  return [nodes, at]
}

function alternatives(template: string, from: number, close: string): [(readonly Node[])[], number] {
  const branches: (readonly Node[])[] = []
  for (let at = from; ;) {
    const [nodes, end] = sequence(template, at, `|${close}`)
    branches.push(nodes)
    if (end >= template.length) throw new SyntaxError(`not closed: ${template}`)
    if (template[end] === close) return [branches, end + 1]
    at = end + 1
  }
}

const MOODS: readonly Mood[] = ['do', 'did', 'doing']

function write(nodes: readonly Node[], expansion: Required<Pick<Expansion, 'held'>> & Expansion): string {
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'string') text += node
    else if ('slot' in node) text += fill(node.slot, expansion)
    else if ('one' in node) text += write(expansion.random.pick(node.one), expansion)
    else text += write(node.moods[MOODS.indexOf(expansion.mood ?? 'do')] ?? node.moods[0]!, expansion)
  }
  return text
}

function fill(slot: string, expansion: Required<Pick<Expansion, 'held'>> & Expansion): string {
  const held = expansion.held.get(slot)
  if (held !== undefined) return held
  const numbered = /\d$/.test(slot)
  const words = expansion.lexicon[numbered ? slot.slice(0, -1) : slot]
  if (!words) throw new RangeError(`no words for ${slot}`)
  const text = write(parse(expansion.random.pick(words)), expansion)
  if (numbered) expansion.held.set(slot, text)
  return text
}

/** What templates cannot see: doubled blanks, and `a` before a vowel. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/\b([Aa]) (?=[aeio])/g, '$1n ')
    .replace(/ ([.,!?;:])(?=\s|$)/g, '$1')
    .replace(/(?<=[a-z])\.\.(?=\s|$)/g, '.')
}
