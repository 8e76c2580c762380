import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { field } from '../../src/core/value.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { evidenceIn, verify } from './evidence.ts'
import { guarded, parsed, startRaw, testServer, type RawSession } from './raw-session.ts'

const MEGABYTE = 1_000_000
const MOST_MEGABYTES = 200
const MODES = ['audit', 'enforce'] as const

const FROM_THE_CLIENT: readonly {
  readonly what: string
  readonly line: string | Buffer
  readonly rule: string
}[] = [
  { what: 'no JSON', line: 'GET / HTTP/1.1', rule: 'frame/not-json' },
  { what: 'JSON with a rest', line: '{"jsonrpc":"2.0","id":50,"method":"ping"}}', rule: 'frame/not-json' },
  {
    what: 'a byte order mark',
    line: '\ufeff{"jsonrpc":"2.0","id":50,"method":"ping"}',
    rule: 'frame/not-json',
  },
  {
    what: 'no UTF-8',
    line: Buffer.from('{"jsonrpc":"2.0","id":50,"method":"ping","x":"caf\u00e9"}', 'latin1'),
    rule: 'frame/not-utf8',
  },
  {
    what: 'nesting without end',
    line: `{"jsonrpc":"2.0","id":50,"method":"ping","params":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
    rule: 'frame/too-deep',
  },
  {
    what: 'millions of values',
    line: `{"jsonrpc":"2.0","id":50,"method":"ping","params":{"a":[${'0,'.repeat(3_000_000)}0]}}`,
    rule: 'frame/too-many-values',
  },
  {
    what: 'a hundred megabytes in one line',
    line: `{"jsonrpc":"2.0","id":50,"method":"ping","params":{"a":"${'a'.repeat(100 * MEGABYTE)}"}}`,
    rule: 'frame/too-large',
  },
]

for (const mode of MODES) {
  for (const { what, line, rule } of FROM_THE_CLIENT) {
    test(`${what} from the client is refused with ${rule}, ${mode} mode`, async () => {
      const { client, state, received } = await withLogger(mode)
      client.write(line)
      client.write('\n')
      const refused = await client.line((message) => message['error'] !== undefined)
      expect(refusalOf(refused)).toMatchObject({ code: 'frame/refused', rule })
      expect(await echo(client, 'still here')).toContain('still here')
      expect(peakMegabytes(client)).toBeLessThan(MOST_MEGABYTES)
      await client.end()
      // Initialize, initialized, the call: the server never saw a byte of it.
      expect(received().filter((text) => text !== '')).toHaveLength(3)
      expect(verify(state)).toBe(0)
    })
  }
}

test('what is refused under a readable id is refused under that id', async () => {
  const { client } = await withLogger('enforce')
  client.write(
    `{"jsonrpc":"2.0","id":"mine","method":"ping","params":{"a":"${'a'.repeat(20 * MEGABYTE)}"}}\n`,
  )
  expect(refusalOf(await client.line((message) => message['id'] === 'mine'))).toMatchObject({
    rule: 'frame/too-large',
  })
  await client.end()
})

for (const [what, line] of [
  ['a repeated key', '{"jsonrpc":"2.0","id":50,"method":"ping","method":"tools/list"}'],
  [
    'a key repeated in escapes',
    String.raw`{"jsonrpc":"2.0","id":50,"method":"ping","\u006dethod":"tools/list"}`,
  ],
  ['a batch', '[{"jsonrpc":"2.0","id":50,"method":"ping"}]'],
  ['the id null', '{"jsonrpc":"2.0","id":null,"method":"ping"}'],
  ['an id beyond 2^53', '{"jsonrpc":"2.0","id":9007199254740993,"method":"ping"}'],
  ['a key in another case', '{"jsonrpc":"2.0","id":50,"Method":"tools/list","method":"ping"}'],
  ['a carriage return in the middle', '{"jsonrpc":"2.0",\r"id":50,"method":"ping"}'],
  [
    'a call without an id',
    '{"jsonrpc":"2.0","method":"tools/call","params":{"name":"echo","arguments":{"text":"x"}}}',
  ],
] as const) {
  test(`${what} from the client passes as it is in audit mode and not at all in enforce mode`, async () => {
    for (const mode of MODES) {
      const { client, state, received } = await withLogger(mode)
      client.write(`${line}\n`)
      expect(await echo(client, 'after')).toContain('after')
      await client.end()
      expect(received().includes(line)).toBe(mode === 'audit')
      const recorded = JSON.stringify(evidenceIn(state))
      expect(recorded).toContain('"rule":"frame/')
    }
  })
}

test('a request that drips in byte by byte arrives as it was sent', async () => {
  const { client, received } = await withLogger('enforce')
  const line =
    '{"jsonrpc":"2.0","id":"drip","method":"tools/call","params":{"name":"echo","arguments":{"text":"dröp ⚓"}}}'
  for (const byte of Buffer.from(`${line}\n`)) {
    client.write(Buffer.of(byte))
    await pause(1)
  }
  expect(await client.line((message) => message['id'] === 'drip')).toContain('dröp ⚓')
  await client.end()
  expect(received()).toContain(line)
})

test('half a request at the end goes nowhere, and the guard ends', async () => {
  const { client, state, received } = await withLogger('enforce')
  client.write('{"jsonrpc":"2.0","id":60,"method":"tools/call","params":{"name":"echo","argu')
  expect(await client.end()).toBe(0)
  expect(received().join('')).not.toContain('"id":60')
  expect(JSON.stringify(evidenceIn(state))).toContain('frame/cut-off')
})

for (const mode of MODES) {
  test(`a hundred megabytes from the server become an error, and the next call works, ${mode} mode`, async () => {
    const client = startRaw(guarded(testServer('huge-result'), { mode, state: scratchFolder() }))
    await client.initialize()
    const refused = await client.request('tools/call', { name: 'huge', arguments: {} })
    expect(refusalOf(refused)).toMatchObject({ rule: 'frame/too-large' })
    expect(await client.request('tools/call', { name: 'huge', arguments: { size: 10 } })).toContain(
      'aaaaaaaaaa',
    )
    expect(peakMegabytes(client)).toBeLessThan(MOST_MEGABYTES)
    await client.end()
  })

  test(`bottomless nesting from the server becomes an error, and the next call works, ${mode} mode`, async () => {
    const client = startRaw(guarded(testServer('deep-result'), { mode, state: scratchFolder() }))
    await client.initialize()
    const refused = await client.request('tools/call', { name: 'deep', arguments: { depth: 1_000_000 } })
    expect(refusalOf(refused)).toMatchObject({ rule: 'frame/too-deep' })
    expect(await client.request('tools/call', { name: 'deep', arguments: { depth: 20 } })).toContain('[[[[')
    expect(peakMegabytes(client)).toBeLessThan(MOST_MEGABYTES)
    await client.end()
  })

  test(`an answer that is no UTF-8 becomes an error under its id, ${mode} mode`, async () => {
    const client = startRaw(guarded(testServer('invalid-utf8'), { mode, state: scratchFolder() }))
    await client.initialize()
    const refused = await client.request('tools/call', { name: 'latin', arguments: {} })
    expect(refusalOf(refused)).toMatchObject({ rule: 'frame/not-utf8' })
    expect(await client.request('tools/list')).toContain('latin')
    await client.end()
  })

  test(`half an answer before the server ends becomes an error, and the guard ends, ${mode} mode`, async () => {
    const state = scratchFolder()
    const client = startRaw(guarded(testServer('half-frame-then-exit'), { mode, state }))
    await client.initialize()
    const refused = await client.request('tools/call', { name: 'half', arguments: {} })
    expect(refusalOf(refused)).toMatchObject({ rule: 'frame/cut-off' })
    await client.ended
    expect(verify(state)).toBe(0)
  })

  test(`an answer that drips from the server arrives as it was sent, ${mode} mode`, async () => {
    const client = startRaw(guarded(testServer('slow-drip'), { mode, state: scratchFolder() }))
    await client.initialize()
    const answer = await client.request('tools/call', { name: 'drip', arguments: {} })
    expect(answer).toBe(
      '{"jsonrpc":"2.0","id":2,"result":{"content":[{"type":"text","text":"drop by drop"}]}}',
    )
    await client.end()
  })

  test(`what a server prints beside its messages does not reach the client, its answers do, ${mode} mode`, async () => {
    const client = startRaw(guarded(testServer('stdout-noise'), { mode, state: scratchFolder() }))
    await client.initialize()
    expect(await client.request('tools/call', { name: 'noise', arguments: {} })).toContain('done')
    expect(client.lines.every((line) => line.startsWith('{"jsonrpc"'))).toBe(true)
    await client.end()
  })
}

test('a call that is never answered holds up no other', async () => {
  const client = startRaw(guarded(testServer('never-answers'), { mode: 'enforce', state: scratchFolder() }))
  await client.initialize()
  client.send({ id: 'never', method: 'tools/call', params: { name: 'wait', arguments: {} } })
  expect(await client.request('tools/list')).toContain('wait')
  expect(await client.request('ping')).toContain('{}')
  await client.end()
})

async function withLogger(mode: 'audit' | 'enforce') {
  const folder = scratchFolder()
  const file = join(folder, 'received')
  const state = join(folder, 'state')
  const client = startRaw(guarded(testServer('logger'), { mode, state }), { LOGGER_FILE: file })
  await client.initialize()
  const received = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  return { client, state, received }
}

const echo = (client: RawSession, text: string) =>
  client.request('tools/call', { name: 'echo', arguments: { text } })

function refusalOf(line: string): unknown {
  const { result, error } = parsed(line)
  return field(field(error, 'data'), 'fairlead') ?? field(field(result, '_meta'), 'fairlead/refusal')
}

/** The most the guard ever held, by the kernel's account. */
function peakMegabytes({ pid }: RawSession): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
