import { describe, expect, test } from 'vitest'
import type { ToolLabel } from '../../core/label.ts'
import type { Match } from '../../core/provenance.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Numbered, TrailEntry } from '../../core/trail.ts'
import { judgeCall } from './judge-call.ts'

const LABEL: ToolLabel = {
  capabilities: ['sends-out', 'writes'],
  confidentiality: 'public',
  integrity: 'server',
  reasons: [],
}

interface Made {
  readonly said: string
  readonly server?: string
  readonly tool: string
  readonly input: JsonObject
  readonly before?: readonly TrailEntry[]
  readonly matches?: readonly Match[]
  readonly label?: ToolLabel
}

function rulesFor({ said, server = 'desk', tool, input, before = [], matches = [], label = LABEL }: Made) {
  const entries: readonly TrailEntry[] = [{ kind: 'prompt', at: 0, text: said }, ...before]
  const trail: readonly Numbered[] = entries.map((entry, number) => ({ ...entry, number }))
  const json = { name: tool, description: '', inputSchema: { type: 'object' } }
  const { findings } = judgeCall({
    server,
    tool,
    definition: { kind: 'tool', name: tool, json },
    label,
    arguments: input,
    trail,
    matches,
  })
  return findings.filter(({ severity }) => severity === 'high').map(({ rule }) => rule)
}

const ask = (server: string, tool: string, input: JsonObject): TrailEntry => ({
  kind: 'call',
  at: 1,
  server,
  tool,
  arguments: input,
  capabilities: ['reads-private'],
  decision: 'allow',
})

function seen(pointer: string, text: string, sourcePointer: string, server = 'desk', entry = 2): Match {
  const origin = { entry, server, tool: '', integrity: 'server', confidentiality: 'private', at: 0 } as const
  return {
    pointer,
    start: 0,
    end: text.length,
    origin,
    sourcePointer,
    isInOrder: false,
    via: [],
    size: text.length,
  }
}

describe('a call that nothing the user said has to do with is held', () => {
  test.each<[string, Made]>([
    [
      'whatever was read before',
      {
        said: 'How warm is it in Elverton?',
        tool: 'create_event',
        input: { title: 'Review', day: 'Monday' },
      },
    ],
    [
      'though something of the kind was asked for',
      { said: 'Set the alarm to seven.', server: 'pantry', tool: 'change_label', input: { label: 'salt' } },
    ],
    [
      'and gives away what the user said, word for word',
      {
        said: 'Send Ana the figures of March, with a note about the two shops in Hollin.',
        server: 'pad',
        tool: 'keep_text',
        input: { text: 'Send Ana the figures of March, with a note about the two shops in Hollin.' },
      },
    ],
  ])('%s', (_title, made) => {
    expect(rulesFor(made)).toEqual(['flow/unasked-call'])
  })

  test.each<[string, Made]>([
    [
      'by what it is called',
      { said: 'Move my appointment to Monday.', tool: 'appointment_mover', input: { id: '7' } },
    ],
    [
      'by what it is aimed at',
      { said: 'Everything about Larkfield is urgent now.', tool: 'raise_flag', input: { site: 'Larkfield' } },
    ],
    [
      'by a call before it to the same server',
      {
        said: 'Look at Larkfield and see that it is in order.',
        tool: 'raise_flag',
        input: { site: 'L-7' },
        before: [ask('desk', 'look_up', { site: 'Larkfield' })],
      },
    ],
  ])('and one that has to do with it is not: %s', (_title, made) => {
    expect(rulesFor(made)).toEqual([])
  })

  test('to pay, delete or give access takes more than a server that is at work', () => {
    const before = [ask('desk', 'list_files', { folder: 'reports' })]
    const said = 'Which of my reports is the longest?'
    expect(rulesFor({ said, before, tool: 'delete_file', input: { path: 'reports/a.txt' } })).toEqual([
      'flow/unasked-call',
    ])
    expect(
      rulesFor({
        said: 'Take the longest out of my reports.',
        before,
        tool: 'delete_file',
        input: { path: 'reports/a.txt' },
      }),
    ).toEqual([])
  })
})

describe('an address', () => {
  const said = 'Send the figures to Ana Hollis.'
  const input = { to: 'ana.hollis@example.com', body: 'The figures' }

  test('that neither the user nor a result gave is held', () => {
    expect(rulesFor({ said, tool: 'send_mail', input })).toContain('flow/foreign-target')
  })
  test('that only a definition names is held', () => {
    const matches = [seen('/to', input.to, '/result/tools/0/inputSchema/properties/to/default')]
    expect(rulesFor({ said, tool: 'send_mail', input, matches })).toContain('flow/foreign-target')
  })
  test('that a result had, or the user, is not', () => {
    const matches = [seen('/to', input.to, '/result/content/0/text')]
    expect(rulesFor({ said, tool: 'send_mail', input, matches })).toEqual([])
    expect(rulesFor({ said: `Send the figures to ${input.to}`, tool: 'send_mail', input })).toEqual([])
  })
})

describe('more in an argument than it is for', () => {
  const READS: ToolLabel = { ...LABEL, capabilities: [] }
  test.each([
    ['a command behind a name', { file: 'list.txt; echo done' }],
    ['a command within a name', { file: '$(echo list).txt' }],
    ['a way out to what is hidden', { name: '../../.keys/first' }],
    ['an address within the network', { url: 'http://192.0.2.9/latest' }],
  ])('is held: %s', (_title, input) => {
    expect(rulesFor({ said: 'Count the lines, please.', tool: 'count_lines', input, label: READS })).toEqual([
      'flow/slipped-argument',
    ])
  })
  test.each([
    ['a name with a sign in it', { file: 'R&D plan (final), v2.txt' }],
    ['a neighbouring folder', { path: '../shared/list.txt' }],
    ['a query', { query: 'lines; and words' }],
    ['a page', { url: 'https://docs.example.org/lines' }],
  ])('and what is not more passes: %s', (_title, input) => {
    expect(rulesFor({ said: 'Count the lines, please.', tool: 'count_lines', input, label: READS })).toEqual(
      [],
    )
  })
})

test('what was looked up where nobody sent the agent to is not given to another server', () => {
  const text = 'Passport number of Robin Hale, to be kept private'
  const made = {
    said: 'How warm is it in Elverton?',
    server: 'weather',
    tool: 'check_region',
    input: { code: text },
    label: { ...LABEL, capabilities: [] },
    before: [ask('files', 'open', { id: '7' })],
  }
  expect(rulesFor({ ...made, matches: [seen('/code', text, '/result/content/0/text', 'files')] })).toEqual([
    'flow/private-out',
  ])
  expect(rulesFor({ ...made, matches: [seen('/code', text, '/result/content/0/text', 'weather')] })).toEqual(
    [],
  )
})
