import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { actionHash, type Action } from '../core/approval.ts'
import type { JsonValue } from '../core/value.ts'
import { openApprovals, type Approvals, type ApprovalOptions } from './approvals.ts'
import { DRIVERS, hasDriver, type Driver } from './sqlite/driver.ts'
import { openState } from './sqlite/open.ts'

const WHY = { rule: 'money', facts: ['it spends'], remedy: 'ask a person' }
const SEND: Action = {
  server: 'bank',
  method: 'tools/call',
  name: 'send',
  arguments: { to: 'ACC-1', amount: 5, note: 'rent', deep: { list: [1, 2, { on: true }] } },
  definition: 'd1',
}

function book(options: ApprovalOptions & { driver?: Driver } = {}): Approvals & { at: (ms: number) => void } {
  const state = openState(scratchFolder(), options.driver)
  onTestFinished(state.close)
  let now = 1_000_000
  const opened = openApprovals(state, { clock: () => new Date(now), lastsMs: 1000, ...options })
  return { ...opened, at: (ms) => void (now = 1_000_000 + ms) }
}

describe.each(DRIVERS.filter(hasDriver))('with %s', (driver) => {
  test('a yes opens the same action once, and nothing opens without one', () => {
    const { ask, take, answer, state } = book({ driver })
    expect(take(SEND)).toBe(false)
    const id = ask(SEND, WHY)
    expect([state(id), take(SEND)]).toEqual(['waiting', false])
    expect(answer(id, 'allow', 'me')).toBe(true)
    expect(state(id)).toBe('allowed')
    expect([take(SEND), take(SEND), state(id)]).toEqual([true, false, 'used'])
    expect(answer(id, 'allow', 'me')).toBe(false)
    expect(take(SEND)).toBe(false)
    expect(ask(SEND, WHY)).not.toBe(id)
  })

  test('one question is asked once, until it is used or expires', () => {
    const { ask, state, at } = book({ driver })
    const id = ask(SEND, WHY)
    expect(ask({ ...SEND, arguments: JSON.parse(JSON.stringify(SEND.arguments)) as JsonValue }, WHY)).toBe(id)
    at(1000)
    expect(state(id)).toBe('expired')
    expect(ask(SEND, WHY)).not.toBe(id)
  })

  test('a no stays a no until it expires or a person thinks again; an unused yes can be taken back', () => {
    const { ask, take, answer, state, at } = book({ driver })
    const id = ask(SEND, WHY)
    answer(id, 'deny', 'me')
    expect([ask(SEND, WHY), state(id), take(SEND)]).toEqual([id, 'denied', false])
    expect(answer(id, 'deny', 'me')).toBe(false)
    expect(answer(id, 'allow', 'me')).toBe(true)
    expect(answer(id, 'deny', 'me')).toBe(true)
    expect(take(SEND)).toBe(false)
    at(1000)
    expect([state(id), answer(id, 'allow', 'me'), take(SEND)]).toEqual(['expired', false, false])
  })

  test('a yes that is too old opens nothing', () => {
    const { ask, take, answer, at } = book({ driver })
    const id = ask(SEND, WHY)
    at(999)
    expect(answer(id, 'allow', 'me')).toBe(true)
    at(1998)
    expect(take(SEND)).toBe(true)
    const other = ask(SEND, WHY)
    answer(other, 'allow', 'me')
    at(2998)
    expect(take(SEND)).toBe(false)
  })

  test('the book is bounded, and what still waits is kept longest', () => {
    const { ask, answer, take, list } = book({ driver, most: 5 })
    const kept = ask({ ...SEND, name: 'kept' }, WHY)
    for (let i = 0; i < 20; i++) {
      const action = { ...SEND, name: `n${i}` }
      answer(ask(action, WHY), 'allow', 'me')
      take(action)
    }
    expect(list()).toHaveLength(5)
    expect(list().map(({ id }) => id)).toContain(kept)
    for (let i = 0; i < 20; i++) ask({ ...SEND, name: `m${i}` }, WHY)
    expect(list()).toHaveLength(5)
  })
})

test('what a person reads has no secret, nothing unseen, and both ends of what is long', () => {
  const { ask, list } = book()
  const token = `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2).slice(0, 36)}`
  const input = {
    key: token,
    hidden: 'a\u202eb\u200b\u3164',
    long: `${'x'.repeat(5000)}THE END`,
    line: 'one\ntwo',
  }
  ask({ ...SEND, name: 'na\u001b[2Jme', arguments: input }, WHY)
  const [row] = list()
  expect(row?.arguments).not.toContain(token)
  expect(row?.arguments).toContain('[secret:')
  expect(row?.arguments).toContain('a\\u202eb\\u200b\\u{3164}')
  expect(row?.arguments).toMatch(/x \[… 4607 characters …\] x+THE END/)
  expect(row?.arguments).toContain('"one\\ntwo"')
  expect(row).toMatchObject({
    name: 'na\u001b[2Jme',
    server: 'bank',
    state: 'waiting',
    why: WHY,
    askedAt: 1_000_000,
  })
})

test('a yes to one action opens no other', () => {
  const { ask, take, answer } = book()
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), mutations, (value, mutate) => {
      const one: Action = { ...SEND, arguments: { value, amount: 1, to: 'paypal.example' } as JsonValue }
      const other = mutate(one)
      fc.pre(actionText(other) !== actionText(one))
      answer(ask(one, WHY), 'allow', 'me')
      expect(take(other)).toBe(false)
      expect(take(one)).toBe(true)
      expect(take(one)).toBe(false)
    }),
    { numRuns: 150 },
  )
})

test('the same action in other words is the same action', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (input) => {
      const reversed = Object.fromEntries(Object.entries(input).toReversed())
      expect(actionHash({ ...SEND, arguments: reversed as JsonValue })).toBe(
        actionHash({ ...SEND, arguments: input as JsonValue }),
      )
    }),
  )
})

/** Told apart without the canonical form that is under test: every key and value with its type, in sorted order. */
function actionText(action: Action): string {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .map(([key, item]) => [key, sorted(item)])
            .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
        : value
  return JSON.stringify(sorted(action))
}

const mutations: fc.Arbitrary<(action: Action) => Action> = fc.oneof(
  fc.string().map((name) => (action: Action) => ({ ...action, name })),
  fc.string().map((server) => (action: Action) => ({ ...action, server })),
  fc
    .constantFrom('prompts/get', 'resources/read')
    .map((method) => (action: Action) => ({ ...action, method })),
  fc
    .option(fc.string(), { nil: undefined })
    .map((definition) => (action: Action) => ({ ...action, definition })),
  fc.jsonValue().map((value) => withArgument('value', value as JsonValue)),
  fc.tuple(fc.string(), fc.jsonValue()).map(([key, value]) => withArgument(key, value as JsonValue)),
  fc
    .constantFrom<JsonValue>('1', 1.5, -1, true, [1], null, { 1: 1 })
    .map((value) => withArgument('amount', value)),
  // Cyrillic, fullwidth, composed, a joiner, a trailing blank.
  fc
    .constantFrom(
      'pаypal.example',
      'ｐaypal.example',
      'payp\u00e1l.example',
      'paypal\u200d.example',
      'paypal.example ',
    )
    .map((value) => withArgument('to', value)),
  fc.constant(({ arguments: _gone, ...action }: Action) => ({ ...action, arguments: {} })),
)

function withArgument(key: string, value: JsonValue): (action: Action) => Action {
  return (action) => ({
    ...action,
    arguments: { ...(action.arguments as Record<string, JsonValue>), [key]: value },
  })
}
