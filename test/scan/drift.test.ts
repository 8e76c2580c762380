import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Surface } from '../../src/core/subject.ts'
import { scan } from '../../src/scan/scan.ts'
import { plainOptions } from './options.ts'

const ECHO = fileURLToPath(new URL('../servers/echo.js', import.meta.url))

test('a server that is no longer what a guard approved is told, tool by tool', async () => {
  const definition = {
    name: 'gone',
    description: 'Was there when it was approved.',
    inputSchema: { type: 'object' },
  }
  const approved: Surface = {
    server: 'node',
    instructions: undefined,
    tools: [{ kind: 'tool', name: 'gone', json: definition }],
    prompts: [],
    resources: [],
  }
  const options = plainOptions({
    connect: true,
    noSandbox: true,
    approved: new Map([
      ['echo.js', approved],
      ['node', approved],
    ]),
  })
  const { findings } = await scan(
    [{ kind: 'command', name: 'echo', command: [process.execPath, ECHO] }],
    options,
  )
  const rules = findings.filter(({ id }) => id.startsWith('change/')).map(({ id }) => id)
  expect(rules).toContain('change/vanished')
  expect(rules).toContain('change/appeared')
})
