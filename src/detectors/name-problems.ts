import type { Hit } from '../core/detector.ts'
import type { JsonValue } from '../core/value.ts'

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]/u
/** Scripts whose letters are drawn like Latin ones. */
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
const LONGEST = 128
const MOST_WORDS = 6

/** What makes a name a trick, one hit at most; `spaces`: whether people read the name, so that blanks are usual. */
export function* nameProblems(
  name: JsonValue | undefined,
  pointer: string,
  { spaces }: { readonly spaces: boolean },
): Generator<Hit, void, undefined> {
  if (name === undefined) return
  const place = { pointer }
  if (typeof name !== 'string' || name === '') {
    yield { place, severity: 'low', message: 'The name is not a text or is empty' }
  } else if (CONTROL.test(name)) {
    yield { place, severity: 'high', message: 'The name contains a control character or a line break' }
  } else if (INVISIBLE.test(name)) {
    yield { place, severity: 'high', message: 'The name contains an invisible character' }
  } else if (mixesScripts(name)) {
    yield {
      place,
      severity: 'high',
      message: 'A word of the name mixes Latin letters with look-alikes of another script',
    }
  } else if (name !== name.trim()) {
    yield { place, message: 'The name begins or ends with a blank' }
  } else if (!spaces && name.split(/\s/).length > MOST_WORDS) {
    yield { place, message: 'The name is a sentence' }
  } else if (!spaces && /[^\p{L}\p{M}\p{N}_.\-/:]/u.test(name)) {
    yield { place, severity: 'low', message: 'The name contains characters that names may not have' }
  } else if (name.length > LONGEST * (spaces ? 2 : 1)) {
    yield {
      place,
      severity: 'low',
      message: `The name is longer than ${LONGEST * (spaces ? 2 : 1)} characters`,
    }
  }
}

function mixesScripts(name: string): boolean {
  return name.split(/[^\p{L}]/u).some((word) => LOOK_ALIKE.test(word) && /\p{Script=Latin}/u.test(word))
}
