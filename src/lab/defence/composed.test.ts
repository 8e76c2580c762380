import { expect, it } from 'vitest'
import { stringField } from '../../core/value.ts'
import type { Shield } from '../defence.ts'
import { composed } from './composed.ts'

const TOLD = { ask: '', before: [] }

const marked = (mark: string): Shield => ({
  advice: mark,
  call: (_, { input }) => ({
    kind: 'change',
    input: { ...input, seen: `${stringField(input, 'seen') ?? ''}${mark}` },
  }),
  result: (_server, _call, answer) => ({ text: answer.text + mark }),
  instructions: (_, text) => text + mark,
  wrap: (_, { command, args, env }) => ({ command: mark, args: [command, ...args], env }),
})

it('lets calls meet shields in order, and what comes back in reverse', async () => {
  const shield = composed(marked('a'), marked('b'))
  const call = { tool: 't', input: {} }
  expect(await shield.call?.('s', call, TOLD)).toEqual({ kind: 'change', input: { seen: 'ab' } })
  expect(await shield.result?.('s', call, { text: '' }, TOLD)).toEqual({ text: 'ba' })
  expect(await shield.instructions?.('s', '')).toBe('ba')
  expect(shield.advice).toBe('a\nb')
})

it('puts the first command line outermost', () => {
  const shield = composed(marked('a'), marked('b'))
  expect(shield.wrap?.('s', { command: 'server', args: ['x'], env: {} })).toEqual({
    command: 'a',
    args: ['b', 'server', 'x'],
    env: {},
  })
})

it('stops with the first that stops, and asks none behind it', async () => {
  const asked: string[] = []
  const shield = composed(
    { call: () => ({ kind: 'stop', because: 'no' }) },
    {
      call: () => {
        asked.push('second')
        return { kind: 'pass' }
      },
    },
  )
  expect(await shield.call?.('s', { tool: 't', input: {} }, TOLD)).toEqual({ kind: 'stop', because: 'no' })
  expect(asked).toEqual([])
})

it('is nothing, and starts nothing, where no part has a hold', async () => {
  const shield = composed({}, {})
  const call = { tool: 't', input: { a: 1 } }
  expect(shield.wrap).toBeUndefined()
  expect(shield.advice).toBeUndefined()
  expect(await shield.call?.('s', call, TOLD)).toEqual({ kind: 'pass' })
  expect(await shield.text?.('s', 'logs', 'hello')).toBe('hello')
})

it('withholds for good what one of them withheld', async () => {
  const shield = composed({ text: () => 'back again' }, { text: () => undefined })
  expect(await shield.text?.('s', 'logs', 'hello')).toBeUndefined()
})

it('keeps a tool of the host from running where any of them says so, and tells all of them', async () => {
  const told: string[] = []
  const hears = (name: string, kind: 'pass' | 'stop'): Shield => ({
    hear: async () => {
      told.push(name)
      return kind === 'stop' ? { kind, because: name } : { kind }
    },
  })
  const shield = composed(hears('a', 'pass'), hears('b', 'stop'), hears('c', 'stop'))
  const verdict = await shield.hear?.({ kind: 'before-tool', tool: 't', input: {} })
  expect(verdict).toEqual({ kind: 'stop', because: 'b' })
  expect(told).toEqual(['a', 'b', 'c'])
})
