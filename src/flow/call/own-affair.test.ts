import { describe, expect, test } from 'vitest'
import type { ToolLabel } from '../../core/label.ts'
import type { Match } from '../../core/provenance.ts'
import type { Numbered, TrailEntry } from '../../core/trail.ts'
import { intentOf } from './intent.ts'
import { judgeCall } from './judge-call.ts'

const LABEL: ToolLabel = {
  capabilities: ['writes'],
  confidentiality: 'private',
  integrity: 'server',
  reasons: [],
}

function severityOf(said: string, tool: string, input: Readonly<Record<string, string>>, from = 'depot') {
  const entries: readonly TrailEntry[] = [
    { kind: 'prompt', at: 0, text: said },
    {
      kind: 'call',
      at: 1,
      server: from,
      tool: 'stock_card',
      arguments: { article: 'glue' },
      capabilities: ['reads-private'],
      decision: 'allow',
    },
  ]
  const trail: readonly Numbered[] = entries.map((entry, number) => ({ ...entry, number }))
  const matches = Object.entries(input).map(([name, text]): Match => {
    const size = text.length
    const origin = {
      entry: 2,
      server: from,
      tool: 'stock_card',
      integrity: 'server',
      confidentiality: 'private',
      at: 2,
    } as const
    return {
      pointer: `/${name}`,
      start: 0,
      end: size,
      origin,
      sourcePointer: '/article',
      isInOrder: false,
      via: [],
      size,
    }
  })
  const json = { name: tool, description: '', inputSchema: { type: 'object' } }
  const { findings } = judgeCall({
    server: 'depot',
    tool,
    definition: { kind: 'tool', name: tool, json },
    label: LABEL,
    arguments: input,
    trail,
    matches,
  })
  return findings.find(({ rule }) => rule === 'flow/unasked-call')?.severity
}

describe('a user with words of their own', () => {
  test.each([
    'The glue has had its day.',
    'No more glue for us, thanks.',
    'glue: out with it',
    'Der Leim (glue) hat ausgedient.',
  ])('is not asked about records of the server they work with: %s', (said) => {
    expect(severityOf(said, 'delete_article', { article: 'A-1140' })).not.toBe('high')
  })
  test('is asked where the record is one of another server', () => {
    expect(severityOf('The glue has had its day.', 'delete_article', { article: 'A-1140' }, 'mail')).toBe(
      'high',
    )
  })
  test('is asked where they only wanted to know', () => {
    expect(severityOf('How much glue is there?', 'delete_article', { article: 'A-1140' })).toBe('high')
  })
  test('is asked where they said what to do, and of nothing in this call', () => {
    expect(severityOf('Write to Ana that all is well.', 'delete_article', { article: 'A-1140' })).toBe('high')
  })
})

const delegationOf = (text: string) => intentOf([{ kind: 'prompt', at: 0, text, number: 0 }])?.delegation

test.each([
  'Pay what the letter of the roofer says.',
  'Bitte tu, was im Brief der Werkstatt steht.',
  'Fais ce que Mme Roux demande dans sa lettre.',
  'Haz lo que pide el taller.',
  'Lock up by the book.',
])('hands over to a text: %s', (said) => {
  expect(delegationOf(said)).toBe('orders')
})

test.each([
  'Tell me what the letter of the roofer says.',
  'Sag mir, was im Brief der Werkstatt steht.',
  'Résume ce que Mme Roux demande.',
  'What does the roofer want?',
])('hands over nothing: %s', (said) => {
  expect(delegationOf(said)).toBe('none')
})
