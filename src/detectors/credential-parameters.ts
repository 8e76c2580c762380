import type { Hit } from '../core/detector.ts'
import type { Definition } from '../core/subject.ts'
import { stringField } from '../core/value.ts'
import { secretKindOf } from './credential-words.ts'
import { isNegated } from './negation.ts'
import { parametersOf, takesFreeText } from './parameters.ts'
import { wordsOf } from './words.ts'

/** What tools that rightly take credentials are about. */
const ABOUT =
  /\b(?:auth\w{0,12}|log ?in|sign ?in|log ?on|password|credential|token|oauth|wallet|payment|pay|checkout|connect\w{0,4}|database|ssh|smtp|imap|encrypt\w{0,4}|decrypt\w{0,4}|vault|secret|verify|verification|register|account|user|config\w{0,8}|api key|import|sign)\b/

/** Parameters that take secrets of the user; graded by what they take and whether the whole is about such things. */
export function* credentialParameters(definition: Definition): Generator<Hit, void, undefined> {
  const description = stringField(definition.json, 'description') ?? ''
  const about = `${wordsOf(definition.name).join(' ')}\n${description.slice(0, 4000).toLowerCase()}`
  for (const parameter of parametersOf(definition)) {
    if (!takesFreeText(parameter)) continue
    const named = secretKindOf(parameter.words)
    const kind = named ?? secretIn(parameter.text)
    if (!kind) continue
    const place = { pointer: parameter.pointer }
    const fits = ABOUT.test(about) || secretKindOf(about) !== undefined
    if (kind === 'personal') {
      const message = 'The parameter takes a secret that belongs to a person alone'
      // A description may only mention the secret, the name of a parameter is what it takes.
      yield { place, severity: fits || !named ? 'medium' : 'high', message }
    } else {
      yield {
        place,
        severity: fits ? 'info' : 'low',
        message: 'The parameter takes a password, key or token',
      }
    }
  }
}

function secretIn(text: string): 'personal' | undefined {
  for (const sentence of text.split(/[.!?;\n]/)) {
    if (secretKindOf(sentence) === 'personal' && !isNegated(sentence)) return 'personal'
  }
  return undefined
}
