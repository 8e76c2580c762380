import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { field } from '../../src/core/value.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { evidenceIn, verify } from './evidence.ts'
import { guarded, parsed, startRaw, testServer, type Json, type RawSession } from './raw-session.ts'

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

const AMBIGUOUS = [
  {
    what: 'a repeated key',
    line: '{"jsonrpc":"2.0","id":50,"method":"ping","method":"tools/list"}',
    rule: 'frame/duplicate-key',
  },
  {
    what: 'a key repeated in escapes',
    line: String.raw`{"jsonrpc":"2.0","id":51,"method":"ping","\u006dethod":"tools/list"}`,
    rule: 'frame/duplicate-key',
  },
  { what: 'a batch', line: '[{"jsonrpc":"2.0","id":52,"method":"ping"}]', rule: 'frame/batch' },
  { what: 'the id null', line: '{"jsonrpc":"2.0","id":null,"method":"ping"}', rule: 'frame/null-id' },
  {
    what: 'an id beyond 2^53',
    line: '{"jsonrpc":"2.0","id":9007199254740993,"method":"ping"}',
    rule: 'frame/odd-id',
  },
  {
    what: 'a key in another case',
    line: '{"jsonrpc":"2.0","id":53,"Method":"tools/list","method":"ping"}',
    rule: 'frame/key-case',
  },
  {
    what: 'a carriage return in the middle',
    line: '{"jsonrpc":"2.0",\r"id":54,"method":"ping"}',
    rule: 'frame/bare-cr',
  },
  {
    what: 'a call without an id',
    line: '{"jsonrpc":"2.0","method":"tools/call","params":{"name":"echo","arguments":{"text":"x"}}}',
    rule: 'frame/wrong-kind',
  },
]

for (const mode of MODES) {
  test(`lines from the client that cannot be read are refused, each by its rule, and the session goes on, ${mode} mode`, async () => {
    const { client, state, received } = await withLogger(mode)
    for (const [at, { what, line, rule }] of FROM_THE_CLIENT.entries()) {
      client.write(line)
      client.write('\n')
      const refused = await client.line(nth(at, (message) => message['error'] !== undefined))
      expect(refusalOf(refused), what).toMatchObject({ code: 'frame/refused', rule })
      expect(await echo(client, `after ${what}`)).toContain(what)
    }
    expect(peakMegabytes(client)).toBeLessThan(MOST_MEGABYTES)
    await client.end()
    // Beside the handshake only the calls in between: the server never saw a byte of the rest.
    const calls = received().filter((text) => text.includes('"tools/call"'))
    expect(calls).toHaveLength(FROM_THE_CLIENT.length)
    expect(received().filter((text) => text !== '')).toHaveLength(calls.length + 2)
    expect(verify(state)).toBe('holds')
  })

  test(`lines that two readers read differently pass as they are or not at all: ${mode} mode`, async () => {
    const { client, state, received } = await withLogger(mode)
    for (const { line } of AMBIGUOUS) client.write(`${line}\n`)
    expect(await echo(client, 'after')).toContain('after')
    await client.end()
    const lines = received()
    const recorded = evidenceIn(state).flatMap((row) => [row['refusal'] ?? row['findings'] ?? []].flat())
    for (const { what, line, rule } of AMBIGUOUS) {
      expect(lines.includes(line), what).toBe(mode === 'audit')
      expect(recorded, what).toContainEqual(expect.objectContaining({ rule }))
    }
  })
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
    expect(verify(state)).toBe('holds')
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

/** True for the line after `at` others of which the test is true. */
function nth(at: number, is: (message: Json) => boolean): (message: Json) => boolean {
  let seen = 0
  return (message) => is(message) && seen++ === at
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
