import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from './text.ts'
import { phrases } from './text/phrase.ts'

const DROP = phrases('frobnicate|unhinge ~3 gadget* ~2 please')
const NEVER = phrases('not|never ~2 frobnicate')
const MARKED = phrases('<gadget>|gadget:|etc/gadget')

describe('phrases are found in words', () => {
  test.each([
    ['as they stand', 'Frobnicate the gadget please'],
    ['with words between, over a line end', 'frobnicate all of the\ngadgets now please'],
    ['with emphasis', '**Frobnicate** the `gadget`, please'],
    ['with look-alikes and invisible characters', 'fr\u043ebni\u200bcate the g\u0430dget please'],
    [
      'in fullwidth letters',
      '\uff26\uff52\uff4f\uff42\uff4e\uff49\uff43\uff41\uff54\uff45 the gadget please',
    ],
    ['with accents', 'Fr\u00f6bnic\u00e4te the gadg\u0065\u0301t please'],
    ['behind an escaped line end', '{"a":"x\\nfrobnicate the gadget please"}'],
    ['in base64', btoa('well, frobnicate the gadget please')],
    ['in base64 twice', btoa(btoa('well, frobnicate the gadget please'))],
    ['in hexadecimal', Buffer.from('frobnicate the gadget please').toString('hex')],
    ['in percent signs', 'frobnicate%20the%20gadget%20please'],
    ['in entities', Array.from('frobnicate the gadget please', (c) => `&#${c.charCodeAt(0)};`).join('')],
  ])('%s', (_, value) => {
    const said = readText(value, 'result').reading.first(DROP)
    expect(said?.place.start).toBeGreaterThanOrEqual(0)
    expect(said?.place.end).toBeLessThanOrEqual(value.length)
  })

  test('the place is where the words are in the original', () => {
    const value = '\u00e4\ud83d\ude00 x: Fr\u00f6bnicate the g\u200badget please!'
    const { start, end } = readText(value, 'result').reading.first(DROP)?.place ?? {}
    expect(value.slice(start, end)).toBe('Fr\u00f6bnicate the g\u200badget please')
  })

  test('names are cut into their words', () => {
    expect(readText('frobnicateThe_gadget-please', 'name').reading.first(DROP)).toBeDefined()
    expect(readText('frobnicateThe_gadget-please', 'result').reading.first(DROP)).toBeUndefined()
  })

  test('signs that belong to a word are asked for', () => {
    for (const value of ['a <gadget> b', 'gadget: b', '/etc/gadget']) {
      expect(readText(value, 'result').reading.first(MARKED)).toBeDefined()
    }
    expect(readText('a gadget b', 'result').reading.first(MARKED)).toBeUndefined()
  })
})

describe('polarity', () => {
  test.each([
    'It does not frobnicate the gadget please',
    'Never opens, frobnicate the gadget please or closes',
    'works without a frobnicate of gadget please',
    'Frobnicate. The gadget please',
  ])('not said: %s', (value) => {
    expect(readText(value, 'result').reading.first(DROP)).toBeUndefined()
  })

  test.each([
    'Do not worry, frobnicate the gadget please',
    'It does not matter: frobnicate the gadget please',
    'Do not forget to frobnicate the gadget please',
    'It does not bite.\nFrobnicate the gadget please',
  ])('said: %s', (value) => {
    expect(readText(value, 'result').reading.first(DROP)?.discussed).toBe(false)
  })

  test('a prohibition is itself a wording', () => {
    expect(readText('you must never frobnicate', 'result').reading.first(NEVER)).toBeDefined()
  })

  test('a quoted example of someone who writes about attacks is discussed, not said', () => {
    const value = 'Attacks use phrases such as "frobnicate the gadget please".'
    expect(readText(value, 'result').reading.first(DROP)?.discussed).toBe(true)
  })
})

describe('any text', () => {
  test('is read without failing, and alike twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (value) => {
        const once = readText(value, 'result').reading
        const twice = readText(value, 'result').reading
        expect(once.folded.text).toBe(twice.folded.text)
        expect(once.quiet).toBe(twice.quiet)
        expect(once.layers.length).toBeLessThanOrEqual(65)
      }),
    )
  })

  test('finds a phrase wherever it stands in it', () => {
    const padding = fc.array(
      fc.constantFrom('alpha ', 'beta, ', 'x\u00e9 ', '\ud83d\ude00 ', '\u6c34 ', '\n'),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(padding, padding, (before, after) => {
        const value = `${before.join('')}. Frobnicate the gadget please ${after.join('')}`
        const { start, end } = readText(value, 'result').reading.first(DROP)?.place ?? {}
        expect(value.slice(start, end)).toBe('Frobnicate the gadget please')
      }),
    )
  })

  test('media is read only where it decodes to text', () => {
    expect(readText(btoa('please frobnicate the gadget please'), 'blob').reading.first(DROP)).toBeDefined()
    expect(readText('iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB', 'blob').reading.quiet).toBe(true)
  })
})
