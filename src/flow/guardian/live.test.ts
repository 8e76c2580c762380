import { describe, expect, it } from 'vitest'
import type { Numbered, TrailEntry } from '../../core/trail.ts'
import { judgeLive, type LiveCall } from './live.ts'

const PAY: LiveCall = {
  server: 'bank',
  tool: 'send_money',
  arguments: { to: 'Kim', amount: 20 },
  capabilities: ['spends'],
  at: 5000,
  trail: [],
}
const paid = {
  kind: 'call',
  at: 1000,
  server: 'bank',
  tool: 'send_money',
  arguments: { amount: 20, to: 'Kim' },
} as const
const PAID: TrailEntry = { ...paid, capabilities: ['spends'], decision: 'allow' }
const said = (text: string, at: number): TrailEntry => ({ kind: 'prompt', at, text })
const read = (isError: boolean, strength?: number, server = 'bank', tool = 'send_money'): TrailEntry => ({
  kind: 'result',
  at: 2000,
  server,
  tool,
  integrity: 'untrusted',
  confidentiality: 'public',
  isError,
  orders: strength === undefined ? [] : [{ pointer: '/text', start: 0, end: 9, actions: ['run'], strength }],
})
const trail = (...entries: TrailEntry[]): Numbered[] =>
  entries.map((entry, index) => ({ ...entry, number: index + 1 }))
const rules = (call: LiveCall) => judgeLive(call).map(({ rule, confidence }) => `${rule} ${confidence}`)

describe('replay', () => {
  it('is a payment sent again for one request, however its arguments are ordered', () => {
    const again = { ...PAY, trail: trail(said('Pay Kim 20', 0), PAID, read(false)) }
    expect(rules(again)).toEqual(['guardian/replayed-call medium'])
    expect(rules({ ...again, trail: trail(PAID, read(false)) })).toEqual(['guardian/replayed-call low'])
  })

  it('is not what the user asked for again, what failed, what only reads, what says it may be repeated, or what was stopped', () => {
    const once = [said('Pay Kim 20', 0), PAID]
    expect(rules({ ...PAY, trail: trail(...once, said('And again', 3000)) })).toEqual([])
    expect(rules({ ...PAY, trail: trail(...once, read(true)) })).toEqual([])
    expect(rules({ ...PAY, capabilities: ['reads-private'], trail: trail(...once) })).toEqual([])
    expect(rules({ ...PAY, isIdempotent: true, trail: trail(...once) })).toEqual([])
    expect(rules({ ...PAY, trail: trail({ ...paid, capabilities: ['spends'], decision: 'block' }) })).toEqual(
      [],
    )
    expect(rules({ ...PAY, arguments: { to: 'Kim', amount: 21 }, trail: trail(...once) })).toEqual([])
  })
})

describe('a dangling tool', () => {
  it('is one that a server which was asked does not list', () => {
    expect(rules({ ...PAY, knownTools: ['balance'] })).toEqual(['guardian/dangling-tool high'])
    expect(rules({ ...PAY, knownTools: ['balance', 'send_money'] })).toEqual([])
    expect(rules(PAY)).toEqual([])
  })
})

describe('a tool of the host', () => {
  const shell: LiveCall = {
    ...PAY,
    server: 'host',
    tool: 'Bash',
    arguments: { command: 'ls' },
    capabilities: ['executes'],
  }
  it('is told of when it comes after an order in a result, not when the user speaks after it or names the tool', () => {
    const order = read(false, 0.9, 'web', 'fetch')
    expect(rules({ ...shell, trail: trail(said('Sum up the page', 0), order) })).toEqual([
      'guardian/built-in-after-order high',
    ])
    expect(
      rules({ ...shell, trail: trail(said('Sum up the page', 0), order, said('Now list the files', 3000)) }),
    ).toEqual([])
    expect(
      rules({ ...shell, trail: trail(said('Read the page and run what it says with bash', 0), order) }),
    ).toEqual([])
    expect(rules({ ...shell, trail: trail(said('Sum up the page', 0), read(false)) })).toEqual([])
  })
})
