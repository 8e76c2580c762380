import { createHmac } from 'node:crypto'
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { atomFeed } from '../../../src/census/watch/atom.ts'
import { type WatchEvent, eventRow } from '../../../src/census/watch/event.ts'
import { type ReaderFlags, readersOf } from '../../../src/cli/census/watch/readers.ts'
import { openSqliteStore } from '../../../src/store/queue/sqlite.ts'
import type { WorkStore } from '../../../src/store/queue.ts'
import { scratchFolder } from '../../scratch-folder.ts'

describe('the feed in a file', () => {
  test('grows by what is new, and mends what was cut off in the middle of a line', async () => {
    const { store, folder, reader } = await desk({ feed: 'feed.jsonl' })
    const file = join(folder, 'feed.jsonl')
    await happen(store, 1, 3)
    expect(await reader.bring(store)).toBeUndefined()
    expect(numbersIn(file)).toEqual([1, 2, 3])
    await happen(store, 4, 6)
    await reader.bring(store)
    await reader.bring(store)
    expect(numbersIn(file)).toEqual([1, 2, 3, 4, 5, 6])
    const whole = readFileSync(file)
    for (const cut of [1, 10, 400]) {
      writeFileSync(file, whole)
      truncateSync(file, whole.length - cut)
      await reader.bring(store)
      expect(readFileSync(file)).toEqual(whole)
    }
  })

  test('begins anew where the file was taken away, after what it had told', async () => {
    const { store, folder, reader } = await desk({ feed: 'feed.jsonl' })
    await happen(store, 1, 2)
    await reader.bring(store)
    writeFileSync(join(folder, 'feed.jsonl'), '')
    await happen(store, 3, 3)
    await reader.bring(store)
    expect(numbersIn(join(folder, 'feed.jsonl'))).toEqual([3])
  })

  test('leaves a file alone that is none of its own', async () => {
    const { store, folder, reader } = await desk({ feed: 'feed.jsonl' })
    await happen(store, 1, 1)
    for (const other of [
      'notes of mine\n',
      'notes without an end',
      '{"format":"fairlead-watch/1","sequence":99}\n',
    ]) {
      writeFileSync(join(folder, 'feed.jsonl'), other)
      await expect(reader.bring(store)).rejects.toMatchObject({ code: 'census/other-feed' })
      expect(readFileSync(join(folder, 'feed.jsonl'), 'utf8')).toBe(other)
    }
    appendFileSync(join(folder, 'feed.jsonl'), '')
  })
})

describe('the Atom feed', () => {
  const hostile = made(7, {
    name: 'io.github.acme-example/<script>&"\u0000\u202e\ud800',
    changes: [{ what: 'description', after: ']]><b>\u001b[31m\uffff' }],
  })

  test('is XML whatever stands in it', () => {
    const feed = atomFeed([made(1), hostile], { at: AT, address: 'https://feeds.example.com/a.xml?x=1&y=2' })
    expect(problemsOf(feed)).toEqual([])
    expect(feed).toContain('tag:feeds.example.com,2026:census-watch:')
    expect(feed.match(/<entry>/g)).toHaveLength(2)
    // The newest first, and the feed is as old as it.
    expect(feed.indexOf(hostile.id)).toBeLessThan(feed.indexOf(made(1).id))
    expect(problemsOf(atomFeed([], { at: AT }))).toEqual([])
    expect(problemsOf(feed.replace('&lt;', '<'))).not.toEqual([])
  })

  test('holds the last hundred, each under the same id for good', async () => {
    const { store, folder, reader } = await desk({ atom: 'feed.xml' })
    await happen(store, 1, 130)
    await reader.bring(store)
    const first = readFileSync(join(folder, 'feed.xml'), 'utf8')
    expect(first.match(/<entry>/g)).toHaveLength(100)
    expect(problemsOf(first)).toEqual([])
    await happen(store, 131, 131)
    await reader.bring(store)
    const second = readFileSync(join(folder, 'feed.xml'), 'utf8')
    const ids = (feed: string) => [...feed.matchAll(/<id>(tag:[^<]+)<\/id>/g)].map(([, id]) => id)
    expect(ids(second).slice(2)).toEqual(ids(first).slice(1, -1))
  })
})

describe('a webhook', () => {
  test('that was down gets everything once it is up, in order, signed, and nothing twice', async () => {
    const got: { head: Record<string, unknown>; body: string }[] = []
    let status = 410
    const url = await hook((head, body) => {
      if (status === 200) got.push({ head, body })
      return status
    })
    const { store, reader } = await desk({ webhook: url })
    await happen(store, 1, 60)
    expect(await reader.bring(store)).toBe('it answered 410')
    status = 200
    await happen(store, 61, 120)
    expect(await reader.bring(store)).toBeUndefined()
    expect(await reader.bring(store)).toBeUndefined()
    expect(got.map(({ head }) => head['fairlead-delivery'])).toEqual(['1-50', '51-100', '101-120'])
    const events = got.flatMap(({ body }) => (JSON.parse(body) as { events: WatchEvent[] }).events)
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
    for (const { head, body } of got) {
      const mac = createHmac('sha256', KEY).update(`${String(head['fairlead-timestamp'])}.${body}`)
      expect(head['fairlead-signature']).toBe(`sha256=${mac.digest('hex')}`)
    }
  })

  test('without a key, or to an address that is none, is no webhook', () => {
    const flags = { ...NONE, webhook: 'https://hooks.example.com/in' }
    const context = (key: string) => ({
      env: { FAIRLEAD_WEBHOOK_KEY: key },
      cwd: '.',
      stdout: process.stdout,
      stderr: process.stderr,
    })
    const signal = new AbortController().signal
    expect(() => readersOf(flags, context('short'), signal)).toThrow(/no key|shorter/)
    expect(() => readersOf({ ...flags, webhook: 'https://10.1.2.3/in' }, context(KEY), signal)).toThrow(
      /no address/,
    )
    expect(readersOf(flags, context(KEY), signal)).toHaveLength(1)
  })
})

const KEY = 'a key of this test alone'
const AT = '2026-06-01T12:00:00.000Z'
const NONE: ReaderFlags = {
  feed: undefined,
  atom: undefined,
  'atom-url': undefined,
  webhook: undefined,
  'webhook-key-env': 'FAIRLEAD_WEBHOOK_KEY',
}

async function desk(flags: Partial<ReaderFlags>) {
  const folder = scratchFolder()
  const store = await openSqliteStore(join(folder, 'census.db'), { clock: () => new Date() })
  onTestFinished(() => store.close())
  const context = {
    env: { FAIRLEAD_WEBHOOK_KEY: KEY },
    cwd: folder,
    stdout: process.stdout,
    stderr: process.stderr,
  }
  const [reader] = readersOf({ ...NONE, ...flags }, context, new AbortController().signal)
  return { store, folder, reader: reader! }
}

function made(sequence: number, other: Partial<WatchEvent> = {}): WatchEvent {
  return {
    format: 'fairlead-watch/1',
    sequence,
    id: String(sequence).padStart(64, '0'),
    at: AT,
    registry: 'official',
    name: `io.github.acme-example/number-${sequence}`,
    kind: 'changed',
    severity: 'info',
    changes: [{ what: 'version', before: '1.0.0', after: '1.0.1' }],
    drift: [],
    findings: [],
    notChecked: [],
    ...other,
  }
}

async function happen(store: WorkStore, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => eventRow(made(from + at)))
  await store.sheets.add(rows)
}

const numbersIn = (file: string): readonly number[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as WatchEvent).sequence)

async function hook(answer: (head: Record<string, unknown>, body: string) => number): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    request.on('end', () => response.writeHead(answer(request.headers, body)).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
}

/** What is wrong with it as XML, and as Atom: elements open and close, text holds only what it may, nothing is missing. */
function problemsOf(feed: string): readonly string[] {
  const problems: string[] = []
  const open: string[] = []
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(feed) || !feed.isWellFormed())
    problems.push('a character that XML has not')
  const rest = feed.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '')
  for (const [, text = '', end, name, attributes = '', isEmpty] of rest.matchAll(
    /([^<]*)<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
  )) {
    if (/&(?!(?:amp|lt|gt|quot);)/.test(text + attributes)) problems.push(`a bare & in ${name}`)
    if (end === '/') {
      if (open.pop() !== name) problems.push(`${name} closes what is not open`)
    } else if (isEmpty !== '/') open.push(name!)
  }
  const left = rest.replace(/([^<]*)<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, '').trim()
  if (left !== '' || open.length > 0) problems.push(`left over: ${left.slice(0, 40)} ${open.join()}`)
  for (const part of [rest.split('<entry>')[0]!, ...rest.split('<entry>').slice(1)])
    for (const one of ['id', 'title', 'updated'])
      if (part.match(new RegExp(`<${one}>`, 'g'))?.length !== 1) problems.push(`not one ${one}`)
  return problems
}
