import type { Random } from '../../core/random.ts'
import { expand } from './grammar.ts'
import { LAYOUTS } from './hosts/layouts.ts'
import { layOut, RECORDS, SHAPES } from './hosts/records.ts'
import { LEXICON } from './lexicon.ts'

/** A foreign text that a tool brings: with places (`§`) where a sentence can be put in. */
export interface Host {
  readonly kind: string
  readonly text: string
  /** Inside JSON, what is put in must be escaped. */
  readonly quoted: boolean
}

export function hostText(random: Random): Host {
  if (random.chance(0.35)) return recordHost(random)
  const kind = random.pick(Object.keys(LAYOUTS))
  const text = expand(random.pick(LAYOUTS[kind]!), { lexicon: LEXICON, random })
  return { kind, text: random.chance(0.2) ? text.replaceAll('\n\n', ' ') : text, quoted: false }
}

function recordHost(random: Random): Host {
  const at = random.whole(0, RECORDS.length - 1)
  const shape = random.pick(SHAPES)
  const rows = Array.from({ length: random.pick([1, 1, 2, 3, 5, 8, 14]) }, () =>
    Object.fromEntries(
      Object.entries(RECORDS[at]!).map(([name, template]) => [
        name,
        expand(template, { lexicon: LEXICON, random }),
      ]),
    ),
  )
  return {
    kind: `${shape}-${at}`,
    text: layOut(rows, shape, random),
    quoted: shape === 'json' || shape === 'indented',
  }
}

export interface Embedded {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Puts a sentence at one of the places of a host; which one is drawn, so start, middle and end all occur. */
export function embed(host: Host, sentence: string, random: Random): Embedded {
  const pieces = host.text.split('§')
  if (pieces.length === 1)
    return {
      text: `${host.text}\n${sentence}`,
      from: host.text.length + 1,
      to: host.text.length + 1 + sentence.length,
    }
  const at = random.whole(1, pieces.length - 1)
  const said = host.quoted ? JSON.stringify(sentence).slice(1, -1) : sentence
  const before = pieces.slice(0, at).join('')
  const after = pieces.slice(at).join('')
  const left = before === '' || /[\s">*:(]$/.test(before) ? '' : ' '
  const right = after === '' || /^[\s"<,|.)]/.test(after) ? '' : ' '
  const from = before.length + left.length
  return { text: `${before}${left}${said}${right}${after}`, from, to: from + said.length }
}

export const bare = (host: Host): string => host.text.replaceAll('§', '')
