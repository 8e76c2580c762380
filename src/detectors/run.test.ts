import { expect, test } from 'vitest'
import { toolSubject } from './example-subjects.ts'
import { runDetectors } from './run.ts'

test('an ordinary tool gives nothing', () => {
  const tool = toolSubject({ name: 'add', description: 'Adds two numbers.', inputSchema: { type: 'object' } })
  expect(runDetectors('tool', tool)).toEqual({ findings: [], notChecked: [] })
})

test('a finding carries the rule, its own severity and the place', () => {
  const tool = toolSubject({ name: 'add\u200b' })
  expect(runDetectors('tool', tool).findings).toEqual([
    {
      rule: 'tool/odd-name',
      severity: 'high',
      confidence: 'high',
      message: 'The name contains an invisible character',
      place: { pointer: '/json/name' },
    },
  ])
})

test('one detector reports at most a hundred places', () => {
  const names = Array.from({ length: 500 }, (_, index) => `p${index}`)
  const properties = Object.fromEntries(
    names.map((name) => [name, { $ref: 'https://schemas.example.com/a' }]),
  )
  const tool = toolSubject({ name: 'add', inputSchema: { type: 'object', properties } })
  expect(runDetectors('tool', tool).findings).toHaveLength(100)
})
