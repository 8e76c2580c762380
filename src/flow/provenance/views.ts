import type { Disguise } from '../../core/provenance.ts'
import { base64 } from './decode/base64.ts'
import type { Decoded } from './decode/decoded.ts'
import { unescaped } from './decode/escapes.ts'
import { hex } from './decode/hex.ts'

/** A text as it came, or with disguises undone. */
export interface View {
  readonly text: string
  /** Outermost first. */
  readonly via: readonly Disguise[]
  /** Where in the text that came something begins that stands at this index. */
  readonly at: (index: number) => number
}

/** The text itself first, then what it hides, and what that hides, three deep; bounded in what is read altogether. */
export function* views(text: string): Generator<View, void, undefined> {
  const waiting: View[] = [{ text, via: [], at: (index) => index }]
  let left = text.length * 3 + SPARE
  for (let next = 0; next < waiting.length; next += 1) {
    const view = waiting[next]!
    yield view
    if (view.via.length >= DEEPEST) continue
    for (const decoded of hidden(view.text)) {
      if (decoded.text.length > left || waiting.length >= MOST_VIEWS) break
      left -= decoded.text.length
      waiting.push(below(view, decoded))
    }
  }
}

const DEEPEST = 3
const SPARE = 65_536
const MOST_VIEWS = 2000

function* hidden(text: string): Generator<Decoded, void, undefined> {
  yield* unescaped(text)
  yield* hex(text)
  yield* base64(text)
}

function below(outer: View, { text, via, at }: Decoded): View {
  return { text, via: [...outer.via, ...via], at: (index) => outer.at(at(index)) }
}
