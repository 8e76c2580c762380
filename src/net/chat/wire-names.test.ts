import { expect, test } from 'vitest'
import { wireNames } from './wire-names.ts'

const tools = (...names: string[]) => names.map((name) => ({ name, description: '', inputSchema: {} }))

test('names that services do not take come and go under others, each its own', () => {
  const names = ['look_up', 'look.up', 'look/up', 'Wetter für morgen', '', 'x'.repeat(200), 'x'.repeat(201)]
  const { toWire, fromWire } = wireNames({ messages: [], tools: tools(...names) })
  const wire = names.map(toWire)
  expect(wire[0]).toBe('look_up')
  expect(new Set(wire).size).toBe(names.length)
  expect(wire.every((name) => /^[\w-]{1,64}$/.test(name))).toBe(true)
  expect(wire.map(fromWire)).toEqual(names)
})

test('a tool that is gone does not take the name of one that is there', () => {
  const { toWire, fromWire } = wireNames({
    messages: [{ role: 'assistant', content: '', calls: [{ id: 'a', name: 'look.up', input: {} }] }],
    tools: tools('look_up'),
  })
  expect(fromWire('look_up')).toBe('look_up')
  expect(toWire('look.up')).not.toBe('look_up')
})
