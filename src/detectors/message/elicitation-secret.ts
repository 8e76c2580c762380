import { defineDetector } from '../../core/detector.ts'
import { escapePointer } from '../../core/place.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import type { JsonObject } from '../../core/value.ts'
import { secretKindOf } from '../credential-words.ts'
import { inputRequired, serverRequest } from '../example-subjects.ts'
import { isNegated } from '../negation.ts'
import { serverRequests } from '../server-requests.ts'
import { wordsOf } from '../words.ts'

const MOST_FIELDS = 200

export default defineDetector({
  id: 'message/elicitation-secret',
  subject: 'message',
  title: 'A form asks the user for a secret',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U11', 'U16'],
  why: 'The specification forbids asking for passwords, keys, cards or codes in a form: what is typed there passes through the host, the conversation and the server’s logs.',
  fix: 'Decline the form. An honest server sends the user to its own page (URL mode) for such things.',
  examples: [
    {
      title: 'a form for a password',
      matches: 1,
      subject: serverRequest('elicitation/create', form({ password: {} })),
    },
    {
      title: 'a card number behind a harmless name, in a modern result',
      matches: 1,
      subject: inputRequired(
        'elicitation/create',
        form({ field1: { description: 'Your credit card number' } }),
      ),
    },
    {
      title: 'a plain question that asks for a recovery phrase',
      matches: 1,
      subject: serverRequest('elicitation/create', {
        ...form({ answer: {} }),
        message: 'Type your recovery phrase.',
      }),
    },
    {
      title: 'a form for a name',
      matches: 0,
      subject: serverRequest('elicitation/create', form({ user_name: {} })),
    },
    {
      title: 'a form that warns of secrets',
      matches: 0,
      subject: serverRequest('elicitation/create', {
        ...form({ note: {} }),
        message: 'Never enter your password here.',
      }),
    },
  ],
  *check(message) {
    for (const { method, params, pointer } of serverRequests(message)) {
      if (method !== 'elicitation/create' || stringField(params, 'mode') === 'url') continue
      const schema = field(params, 'requestedSchema')
      const asked = fieldAskingForSecret(schema)
      if (asked !== undefined) {
        const place = { pointer: `${pointer}/requestedSchema/properties/${escapePointer(asked)}` }
        yield { place, message: 'A field of the form takes a password, key, card or code' }
      } else if (asksForSecret(stringField(params, 'message') ?? '')) {
        yield {
          place: { pointer: `${pointer}/message` },
          message: 'The form’s text asks for a password, key, card or code',
        }
      }
    }
  },
})

function fieldAskingForSecret(schema: unknown): string | undefined {
  const properties = field(schema, 'properties')
  if (!isObject(properties)) return undefined
  return Object.keys(properties)
    .slice(0, MOST_FIELDS)
    .find((name) => {
      if (!takesText(properties[name])) return false
      const title = stringField(properties[name], 'title') ?? ''
      const description = stringField(properties[name], 'description') ?? ''
      if (field(properties[name], 'format') === 'password') return true
      return secretKindOf(wordsOf(name).join(' ')) !== undefined || asksForSecret(`${title}.\n${description}`)
    })
}

/** A yes, a choice or a count gives no secret away. A number may be a card, a code or a PIN. */
function takesText(schema: unknown): boolean {
  return (
    field(schema, 'type') !== 'boolean' &&
    field(schema, 'enum') === undefined &&
    field(schema, 'oneOf') === undefined
  )
}

function asksForSecret(text: string): boolean {
  const sentences = text
    .slice(0, 8000)
    .toLowerCase()
    .split(/[.!?;\n]/)
  return sentences.some((one) => {
    const kind = secretKindOf(one)
    if (!kind || isNegated(one)) return false
    return kind === 'personal' || /\b(?:your|enter|type|provide|paste|supply|give|input|confirm)\b/.test(one)
  })
}

function form(properties: JsonObject): JsonObject {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      { type: 'string', ...(isObject(schema) ? schema : {}) },
    ]),
  )
  return {
    mode: 'form',
    message: 'Please fill this in',
    requestedSchema: { type: 'object', properties: fields },
  }
}
