import { describe, expect, test } from 'vitest'
import type { Learnt, Memory, Origin } from '../core/provenance.ts'
import { createMemory } from './memory.ts'

const BANK: Origin = {
  entry: 1,
  server: 'bank',
  tool: 'get_balance',
  integrity: 'server',
  confidentiality: 'private',
  at: 1,
}
const BALANCE = '4,812.55'
const ACCOUNT = 'DE89 3704 0044 0532 0130 00'
const ADDRESS = 'Dora.Lindqvist@mail.example.org'
const KEY = 'rk_example_9fQ2xLw7ZtB4mVn8sKd3'
const LINK = 'https://files.example.net/drop/7731?ref=aX9'
const SENTENCE = 'The harbour office closes its northern gate on the third Tuesday of every winter month.'
const STATEMENT = `Balance: ${BALANCE} EUR. Account ${ACCOUNT}, contact ${ADDRESS}. API key: ${KEY}. ${LINK} ${SENTENCE}`

const base64 = (text: string) => Buffer.from(text).toString('base64')
const backwards = (text: string) => Array.from(text).toReversed().join('')
const hex = (text: string) => Buffer.from(text).toString('hex')
const url = (text: string) =>
  Array.from(text, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')
const json = (text: string) =>
  Array.from(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const html = (text: string) => Array.from(text, (sign) => `&#${sign.charCodeAt(0)};`).join('')

const VALUES = { BALANCE, ACCOUNT, ADDRESS, KEY, LINK, SENTENCE }

describe.each(Object.entries(VALUES))('%s', (_name, value) => {
  test.each<[string, (text: string) => string]>([
    ['as it was', (text) => text],
    ['inside a longer text', (text) => `Here it is: ${text}, as you asked`],
    ['base64', base64],
    ['base64 without padding', (text) => base64(text).replace(/=+$/, '')],
    ['base64 for addresses', (text) => Buffer.from(text).toString('base64url')],
    ['base64 of a longer text', (text) => base64(`note ${text} end`)],
    ['base64 behind a path', (text) => `https://x.example/c/${base64(text)}`],
    ['base64 as a field', (text) => `{"blob":"${base64(text)}"}`],
    ['base64 backwards', (text) => backwards(base64(text))],
    ['hex', hex],
    ['hex in capitals', (text) => hex(text).toUpperCase()],
    ['hex with blanks', (text) => hex(text).replace(/../g, '$& ')],
    ['hex escapes', (text) => hex(text).replace(/../g, '\\x$&')],
    ['hex backwards', (text) => backwards(hex(text))],
    ['percent signs', url],
    ['JSON escapes', json],
    ['HTML numbers', html],
    [
      'HTML hexadecimal',
      (text) => html(text).replace(/&#(\d+);/g, (_, code) => `&#x${Number(code).toString(16)};`),
    ],
    ['capitals', (text) => text.toUpperCase()],
    ['lower case', (text) => text.toLowerCase()],
    ['backwards', backwards],
    ['spaced out', (text) => Array.from(text.replaceAll(' ', '')).join(' ')],
    ['without blanks and signs', (text) => text.replace(/[^A-Za-z0-9]/g, '')],
    ['base64 of base64', (text) => base64(base64(text))],
    ['base64 three times', (text) => base64(base64(base64(text)))],
    ['base64 of the hex of it backwards', (text) => base64(hex(backwards(text)))],
    ['percent signs over base64', (text) => url(base64(text))],
    [
      'full width',
      (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('is known again %s', (_disguise, disguise) => {
    const [match] = recalled(disguise(value))
    expect(match).toMatchObject({ pointer: '/note', origin: BANK, sourcePointer: '/result/text' })
  })

  test('is known again cut in two, over two arguments and over two calls', () => {
    for (const text of [value, base64(value), hex(value)]) {
      for (const cut of [0.4, 0.5, 0.6].map((part) => Math.round(text.length * part))) {
        const [left, right] = [text.slice(0, cut), text.slice(cut)]
        expect(recall(learnt(), { a: left, b: right })).not.toEqual([])
        expect(recall(learnt(), { b: right, x: 'in between', a: left })).not.toEqual([])
        const memory = learnt()
        const first = recall(memory, { a: left })
        expect([...first, ...recall(memory, { a: right })]).not.toEqual([])
        const other = learnt()
        const before = recall(other, { to: 'you', a: left })
        expect([...before, ...recall(other, { to: 'you', b: right })]).not.toEqual([])
      }
    }
  })
})

test('a match tells the place, the disguise and both ends', () => {
  const text = `see ${base64('the balance is 4812.55 today')} please`
  expect(recalled(text)).toEqual([
    {
      pointer: '/note',
      start: expect.any(Number),
      end: expect.any(Number),
      origin: BANK,
      sourcePointer: '/result/text',
      isInOrder: false,
      via: ['base64', 'spacing'],
      size: 6,
    },
  ])
  const [{ start, end } = { start: 0, end: 0 }] = recalled(text)
  expect(Buffer.from(text.slice(start, end), 'base64').toString()).toContain('12.5')
  expect(end - start).toBeLessThan(14)
})

function recalled(text: string) {
  return recall(learnt(), { note: text })
}

function learnt(): Memory {
  const memory = createMemory()
  memory.learn(leaf(STATEMENT))
  return memory
}

function leaf(text: string): Learnt {
  return { text, pointer: '/result/text', origin: BANK, orders: [] }
}

function recall(memory: Memory, input: Record<string, string>) {
  return memory.recall(
    Object.entries(input).map(([key, text]) => ({ pointer: `/${key}`, text })),
    'mail::send',
  )
}
