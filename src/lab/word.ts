import type { Random } from '../core/random.ts'
import type { Manner, Worded } from './attack.ts'
import { essenceOf } from './essence.ts'
import type { Aim } from './goal.ts'
import type { Transform } from './transform.ts'

interface Wording {
  readonly aim: Pick<Aim, 'words' | 'order'>
  readonly transform: Transform
  readonly manner?: Manner | undefined
  readonly random: Random
}

/** One of the order's wordings, in the attack's frame, as the transform has it; and what a reader takes from it. */
export function word({ aim, transform, manner, random }: Wording): Worded {
  const { framed, order } = inFrame(random.pick(aim.words), manner?.frame)
  const text = transform.apply(framed, random.fork(transform.name))
  const guise = transform.guise ?? manner?.guise ?? 'plain'
  // Where the order stands in it as it is, the trimmings may be lost.
  const core = text.includes(order) ? order : text
  return { text, lure: { essence: essenceOf(core), order: aim.order, guise } }
}

const GAP = '…'

function inFrame(words: string, frame = GAP): { readonly framed: string; readonly order: string } {
  const at = frame.indexOf(GAP)
  if (at < 0) throw new Error(`A frame needs a place for the order: ${frame}`)
  const order = /[,;:–-]\s*$|[\p{L}\p{N}]\s+$/u.test(frame.slice(0, at)) ? inSentence(words) : words
  return { framed: frame.slice(0, at) + order + frame.slice(at + GAP.length), order }
}

/** Names in capitals, and what is not a plain word, stay as they are. */
const inSentence = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll}*[\s,])/u, (first) => first.toLowerCase())
