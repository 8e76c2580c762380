import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scan } from '../../src/scan/scan.ts'
import { plainOptions } from './options.ts'

const server = (name: string): string => fileURLToPath(new URL(`../servers/${name}`, import.meta.url))
const found = async (name: string) => {
  const command = [process.execPath, server(name)]
  const options = plainOptions({ connect: true, noSandbox: true })
  const { findings } = await scan([{ kind: 'command', name, command }], options)
  return findings.map(({ id, where }) => `${id} ${where.pointer ?? ''}`)
}

test('what a prompt says when it is fetched is judged, not only what is said of it', async () => {
  expect(await found('poisoned-prompt.js')).toContainEqual(
    expect.stringMatching(/^text\/instruction-override prompts\/get .*\/messages\//),
  )
})

test('what a resource holds is judged', async () => {
  expect(await found('poisoned-resource.js')).toContainEqual(
    expect.stringMatching(/^(?:text|message)\/\S+ resources\/read .*\/contents\//),
  )
})
