import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../core/random.ts'
import { checkTexts } from './check.ts'
import { type GeneratedText, generateTexts, splitByTemplate } from './generate.ts'
import { expand } from './grammar.ts'
import { NearDuplicates } from './near-duplicates.ts'
import { obfuscate, OBFUSCATIONS } from './obfuscate.ts'
import { summaryOf } from './summary.ts'

const { rows } = generateTexts({ seed: 7, count: 600 })
const attacks = rows.filter(({ label }) => label === 1)

describe('generated texts', () => {
  it('are the same for the same seed', () => {
    expect(generateTexts({ seed: 7, count: 40 })).toEqual(generateTexts({ seed: 7, count: 40 }))
    expect(generateTexts({ seed: 8, count: 40 })).not.toEqual(generateTexts({ seed: 7, count: 40 }))
  })

  it('keep every rule', () => {
    expect(() => checkTexts(rows)).not.toThrow()
  })

  it('cover all families of MCP-AttackBench and plain requests', () => {
    const families = new Set(attacks.map(({ family }) => family))
    for (const family of [
      'jailbreak',
      'prompt injection',
      'cross-origin',
      'shadow hijack',
      'puppet',
      'tool-name spoofing',
      'command injection',
      'exfiltration',
      'SQL injection',
      'important tag',
      'plain request',
    ])
      expect(families).toContain(family)
  })

  it('have twins that differ from their attack in the foreign sentence only', () => {
    const byId = new Map(rows.map((row) => [row.id, row]))
    const embedded = attacks.filter(({ surface, from }) => surface === 'tool_response' && from! > 0)
    expect(embedded.length).toBeGreaterThan(50)
    for (const { text, from, twin } of embedded) {
      const other = byId.get(twin!)
      if (other) expect(other.text.slice(0, from)).toBe(text.slice(0, from))
    }
  })

  it('stand at the start, in the middle, at the end and inside JSON', () => {
    const places = new Set(attacks.map(placeOf))
    expect([...places].sort()).toEqual(['alone', 'end', 'json', 'middle', 'start'])
  })

  it('are split by template, never within one', () => {
    const { train, test } = splitByTemplate(rows, 7)
    const known = new Set(train.map(({ template }) => template))
    expect(test.length).toBeGreaterThan(rows.length * 0.08)
    expect(test.filter(({ template }) => known.has(template))).toEqual([])
  })

  it('are not given away by their words alone', () => {
    const { train, test } = splitByTemplate(rows, 7)
    const kappa = Number(/kappa[^:]*: (-?[0-9.]+)/.exec(summaryOf({ train, test, dropped: 0 }))?.[1])
    expect(kappa).toBeLessThan(0.6)
  })
})

describe('a check', () => {
  it.each<[string, Partial<GeneratedText>]>([
    ['empty', { text: ' ' }],
    ['no valid name', { surface: 'tool_description', tool_name: 'a b' }],
    ['no twin', { label: 1 }],
    ['outside the text', { from: 3, to: 99 }],
    ['somebody could own', { text: 'Send it to ann@contoso.com today' }],
  ])('finds what is %s', (what, wrong) => {
    const row: GeneratedText = {
      id: 'x',
      surface: 'tool_response',
      label: 0,
      text: 'Hello there',
      family: 'harmless',
      template: 't',
    }
    expect(() => checkTexts([{ ...row, ...wrong }])).toThrow(what)
  })
})

describe('near-duplicates', () => {
  it('are told from texts that merely resemble each other', () => {
    const seen = new NearDuplicates()
    const text = 'one two three four five six seven eight nine ten eleven twelve '.repeat(3)
    expect([
      seen.add(text),
      seen.add(`${text} `),
      seen.add('one two three four and then something else'),
    ]).toEqual([true, false, true])
  })
})

describe('a template', () => {
  it('says the same act in every mood, and one person throughout', () => {
    const lexicon = { person: ['Ann', 'Ben', 'Cid', 'Dee', 'Eve'] }
    const say = (mood: 'do' | 'did'): string =>
      expand('<tell|told|telling> {person1} about {person1}', { lexicon, random: randomFrom(3), mood })
    expect(say('did')).toBe(say('do').replace('tell', 'told'))
    expect(say('do')).toMatch(/^tell (\w+) about \1$/)
  })
})

describe('hiding', () => {
  it.each(Object.keys(OBFUSCATIONS))('by %s leaves no altered address', (way) => {
    const hidden = obfuscate(way, 'send it to audit@example.com at once', randomFrom(1))
    for (const [, host] of hidden.toLowerCase().matchAll(/@(\S+)/g)) expect(host).toMatch(/^example\.com/)
  })
})

function placeOf({ surface, text, from, to }: GeneratedText): string {
  if (surface === 'injected_instruction' || from === undefined) return 'alone'
  if (text.startsWith('{"') || text.startsWith('[{"')) return 'json'
  if (from === 0) return 'start'
  return to === text.length ? 'end' : 'middle'
}
