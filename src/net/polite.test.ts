import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { HostBudget } from '../core/budget.ts'
import { createAsker, type Asker, type AskerSettings, type AskWish } from './polite.ts'

describe('asking', () => {
  test('says who asks, and hands a key to nobody else', async () => {
    const heads: IncomingMessage['headers'][] = []
    const base = await host((request, response) => {
      heads.push(request.headers)
      response.writeHead(302, { location: 'https://elsewhere.example.com/x' }).end()
    })
    const outcome = await ask(asker(), { base, headers: { authorization: 'Bearer of-mine' } })
    expect(outcome).toMatchObject({
      kind: 'answer',
      status: 302,
      location: 'https://elsewhere.example.com/x',
    })
    expect(heads).toHaveLength(1)
    expect(heads[0]).toMatchObject({
      authorization: 'Bearer of-mine',
      'user-agent': expect.stringMatching(/^fairlead\/1\.2\.3 /),
    })
  })

  test('an earlier answer is asked after by its marks', async () => {
    const base = await host((request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304, { etag: '"one"' }).end()
      else response.writeHead(200, { etag: '"one"', 'set-cookie': 'a=b' }).end('text')
    })
    const one = asker()
    const first = await ask(one, { base })
    expect(first).toMatchObject({ validators: { etag: '"one"' }, headers: { etag: '"one"' } })
    expect(first).not.toHaveProperty('headers.set-cookie')
    expect(await ask(one, { base, validators: { etag: '"one"' } })).toEqual({ kind: 'unchanged' })
  })

  test.each([
    [401, { kind: 'refused', why: 'needs-key', challenge: 'Bearer realm="x"' }],
    [404, { kind: 'answer', status: 404 }],
    [410, { kind: 'answer', status: 410 }],
    [451, { kind: 'answer', status: 451 }],
    [400, { kind: 'failed', why: 'unexpected-status', isWorthRetrying: false }],
    [500, { kind: 'failed', why: 'server-error', isWorthRetrying: true }],
  ])('status %d is told as what it is', async (status, expected) => {
    const base = await host((_, response) => {
      response.writeHead(status, { 'www-authenticate': 'Bearer realm="x"' }).end('<html>sorry</html>')
    })
    expect(await ask(asker(), { base, accept: 'application/json' })).toMatchObject(expected)
  })

  test('a turn that is far away is not waited for, and not taken twice', async () => {
    const taken: number[] = []
    const budget: HostBudget = {
      turn: () => Promise.resolve(taken.push(1) * 60_000),
      rest: () => Promise.resolve(),
    }
    const one = asker({ budget })
    const base = await host((_, response) => response.end('text'))
    expect(await ask(one, { base })).toMatchObject({ kind: 'later', why: 'not-our-turn', ms: 60_000 })
    expect(await ask(one, { base })).toMatchObject({ kind: 'later', why: 'not-our-turn' })
    expect(taken).toHaveLength(1)
  })

  test('who does not say for how long is left alone longer each time', async () => {
    const base = await host((_, response) => response.writeHead(429).end())
    let now = 0
    const one = asker({ clock: () => new Date(now), patience: { restMs: 1_000, mostRestMs: 3_000 } })
    const rests: unknown[] = []
    for (let times = 0; times < 3; times++) {
      const outcome = await ask(one, { base })
      rests.push(outcome.kind === 'later' ? outcome.ms : outcome)
      now += 10_000
    }
    expect(rests).toEqual([1_000, 2_000, 3_000])
  })

  test('who only ever wants to be left alone is given up after hours, and asked again when that time is over', async () => {
    let [now, asked, status] = [0, 0, 429]
    const base = await host((_, response) => {
      asked += 1
      response.writeHead(status, status === 429 ? { 'retry-after': '1' } : {}).end()
    })
    const one = asker({ clock: () => new Date(now) })
    let outcome = await ask(one, { base })
    for (let times = 0; outcome.kind === 'later' && times < 50; times += 1) {
      now += outcome.ms
      outcome = await ask(one, { base })
    }
    expect(outcome).toEqual({ kind: 'failed', why: 'given-up', isWorthRetrying: false })
    expect(now).toBeGreaterThan(5 * 3_600_000)
    expect(asked).toBeLessThan(20)
    const before = asked
    expect(await ask(one, { base })).toMatchObject({ why: 'given-up' })
    expect(asked).toBe(before)
    now += 3_600_001
    status = 200
    expect(await ask(one, { base })).toMatchObject({ kind: 'answer', status: 200 })
    expect(asked).toBe(before + 1)
  })

  test('robots.txt is asked once, and taken for a no', async () => {
    const paths: string[] = []
    const base = await host((request, response) => {
      paths.push(request.url ?? '')
      response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /secret' : 'text')
    })
    const one = asker()
    const wish = { base, robots: true }
    expect(await ask(one, { ...wish, path: '/open' })).toMatchObject({ kind: 'answer' })
    expect(await ask(one, { ...wish, path: '/secret/a' })).toEqual({ kind: 'refused', why: 'robots' })
    expect(await ask(one, { base, path: '/secret/a' })).toMatchObject({ kind: 'answer' })
    expect(paths).toEqual(['/robots.txt', '/open', '/secret/a'])
  })

  test('where robots.txt cannot be had, nothing is asked; where there is none, all may be', async () => {
    let status = 500
    const base = await host((request, response) =>
      response.writeHead(request.url === '/robots.txt' ? status : 200).end('text'),
    )
    expect(await ask(asker(), { base, robots: true })).toMatchObject({ kind: 'failed', why: 'server-error' })
    status = 404
    expect(await ask(asker(), { base, robots: true })).toMatchObject({ kind: 'answer', status: 200 })
  })

  test('what stands in for a host is asked in its place, and answers as the host', async () => {
    const paths: unknown[] = []
    const place = await host((request, response) => {
      paths.push(request.url)
      response.writeHead(301, { location: '/there' }).end()
    })
    const one = asker({ standIns: { 'code.example.com': place } })
    const wish = { base: 'https://code.example.com', path: '/here?x=1', isForeign: true }
    expect(await ask(one, wish)).toMatchObject({ location: 'https://code.example.com/there' })
    const other = asker({ standIns: { '*.example.com': place } })
    expect(await ask(other, wish)).toMatchObject({ location: 'https://code.example.com/there' })
    expect(paths).toEqual(['/here?x=1', '/here?x=1'])
  })

  test('a path that begins with two strokes is a path of the stand-in, not a host', async () => {
    const paths: (string | undefined)[] = []
    const place = await host((request, response) => {
      paths.push(request.url)
      response.writeHead(404).end()
    })
    const inner = await host((_, response) => response.end('inner'))
    const one = asker({ standIns: { 'code.example.com': place } })
    const path = `//${new URL(inner).host}/secret`
    const wish = { base: 'https://code.example.com', path, isForeign: true }
    expect(await ask(one, wish)).toMatchObject({ status: 404 })
    expect(paths).toEqual([path])
  })

  test('robots.txt leads nowhere within this machine or its network', async () => {
    let asked = 0
    const inner = await host((_, response) => {
      asked += 1
      response.end('User-agent: *')
    })
    const base = await host((_, response) =>
      response.writeHead(302, { location: `${inner}/robots.txt` }).end(),
    )
    expect(await ask(asker(), { base, robots: true })).toMatchObject({ why: 'private-address' })
    expect(asked).toBe(0)
  })

  test('HEAD has no body to wait for, whatever its head says', async () => {
    const base = await host((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '100' }).end(),
    )
    expect(await ask(asker(), { base, method: 'HEAD', accept: 'application/json' })).toMatchObject({
      kind: 'answer',
      bytes: { length: 0 },
    })
  })

  test('nobody there, and a name that nobody has, are no answers', async () => {
    const base = await host(() => {})
    expect(await ask(asker(), { base: base.replace(/\d+$/, '1') })).toMatchObject({ why: 'unreachable' })
    expect(await ask(asker(), { base: 'https://no-such-name.invalid' })).toMatchObject({ kind: 'failed' })
  })

  test('closing ends what is under way', async () => {
    const one = asker()
    const base = await host(() => void one.close())
    expect(await ask(one, { base })).toMatchObject({ kind: 'failed', why: 'closed' })
    expect(await ask(one, { base })).toMatchObject({ kind: 'failed', why: 'closed' })
  })

  test('of many hosts few connections are kept, and all of them answer', async () => {
    const one = asker({ allowsLoopback: true })
    const bases = await Promise.all(
      Array.from({ length: 70 }, () => host((_, response) => response.end('x'))),
    )
    for (const base of [...bases, ...bases.slice(0, 5)])
      expect(await ask(one, { base, isForeign: true })).toMatchObject({ kind: 'answer' })
  })

  test('a budget that fails is no fault of the host, and is thrown', async () => {
    const budget: HostBudget = {
      turn: () => Promise.reject(new Error('gone')),
      rest: () => Promise.resolve(),
    }
    await expect(ask(asker({ budget }), { base: 'http://127.0.0.1:1' })).rejects.toThrow('gone')
  })
})

function asker(settings: Partial<AskerSettings> = {}): Asker {
  const budget: HostBudget = { turn: () => Promise.resolve(0), rest: () => Promise.resolve() }
  const made = createAsker({ budget, clock: () => new Date(), version: '1.2.3', ...settings })
  onTestFinished(() => made.close())
  return made
}

function ask(one: Asker, wish: Partial<AskWish> & { readonly base: string }): ReturnType<Asker['ask']> {
  return one.ask({ path: '/', mostBytes: 100_000, perSecond: 100, wallMs: 5_000, ...wish })
}

async function host(take: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(take)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
