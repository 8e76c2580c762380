import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { watchRegistries } from '../../../src/cli/census/watch.ts'
import { openSqliteStore } from '../../../src/store/queue/sqlite.ts'
import { startInternet } from '../../registries/internet.ts'
import { truth } from '../../registries/world/truth.ts'
import { createWorld } from '../../registries/world/world.ts'
import { scratchFolder } from '../../scratch-folder.ts'
import { poll } from './made-registry.ts'

test('the command tells what changed, in lines and in files, and ends with 4 where it could not see', async () => {
  const world = createWorld({ seed: 5, size: 120, every: 120 })
  const internet = await startInternet({ world, only: ['official'] })
  const folder = scratchFolder()
  await begin(folder)
  const watch = () => run(folder, `official=${internet.origins['official']}`)
  expect((await watch()).code).toBe(0)
  internet.turnTo(1)
  const second = await watch()
  const planted = [...truth(world, ['drift', 'silent-drift', 'born-later'])]
  expect(second.code).toBe(0)
  for (const { name } of planted) expect(second.out).toContain(name)
  expect(second.out.trimEnd().split('\n')).toHaveLength(planted.length)
  const feed = readFileSync(join(folder, 'feed.jsonl'), 'utf8').trimEnd().split('\n')
  expect(
    feed
      .slice(-planted.length)
      .map((line) => (JSON.parse(line) as { name: string }).name)
      .sort(),
  ).toEqual(planted.map(({ name }) => name).sort())
  expect(readFileSync(join(folder, 'feed.xml'), 'utf8').match(/<entry>/g)).toHaveLength(
    Math.min(100, feed.length),
  )
  expect((await watch()).out).toBe('')
  await internet.close()
  const third = await run(folder, `official=${await closedDoor()}`)
  expect(third).toMatchObject({ code: 4, out: '' })
  expect(third.err).toContain('not all was seen')
})

test('a second watcher, too short an interval and a registry that cannot tell are refused', async () => {
  const folder = scratchFolder()
  await begin(folder)
  await expect(run(folder, 'official=http://127.0.0.1:9', { registry: 'smithery' })).rejects.toMatchObject({
    code: 'usage/unknown-name',
  })
  await expect(run(folder, 'official=https://mirror.example.com', { every: '10s' })).rejects.toMatchObject({
    code: 'usage/bad-value',
  })
  const store = await open(folder)
  await store.note.set('watch holder', {
    host: 'another.example.com',
    process: 7,
    until: Date.now() + 60_000,
  })
  await expect(run(folder, 'official=http://127.0.0.1:9')).rejects.toMatchObject({ code: 'census/watched' })
  // Whoever held it has long been gone.
  await store.note.set('watch holder', { host: 'another.example.com', process: 7, until: Date.now() - 1 })
  await store.close()
  expect((await run(folder, `official=${await closedDoor()}`)).code).toBe(4)
})

/** Says no, and means it. */
async function closedDoor(): Promise<string> {
  const server = createServer((_, response) => response.writeHead(403).end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const open = (folder: string) => openSqliteStore(join(folder, 'census.db'), { clock: () => new Date() })

/** Everything the registry says at first is known. */
async function begin(folder: string): Promise<void> {
  const store = await open(folder)
  await poll(store, [{ name: 'io.github.acme-example/berths', updated: '2025-05-01T00:00:00Z' }], {
    since: '2025-01-01',
  })
  await store.close()
}

async function run(folder: string, origin: string, other: { registry?: string; every?: string } = {}) {
  const text = { out: '', err: '' }
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(piece: Buffer, _, done) {
        text[key] += piece.toString()
        done()
      },
    })
  const code = await watchRegistries(
    { folder, store: undefined },
    {
      registry: 'official',
      once: true,
      every: '1h',
      overlap: '2h',
      since: undefined,
      look: undefined,
      origin,
      json: false,
      feed: join(folder, 'feed.jsonl'),
      atom: join(folder, 'feed.xml'),
      'atom-url': undefined,
      webhook: undefined,
      'webhook-key-env': 'NONE',
      ...other,
    },
    { stdout: into('out'), stderr: into('err'), env: {}, cwd: folder },
  )
  return { code, ...text }
}
