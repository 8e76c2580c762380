import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { webhookTo } from './webhook.ts'

describe('a webhook', () => {
  test('gets the body and the headers, once', async () => {
    const got: string[] = []
    const at = await hook((request, response, body) => {
      got.push(`${request.method} ${request.url} ${String(request.headers['fairlead-signature'])} ${body}`)
      response.writeHead(204).end()
    })
    expect(await webhookTo(`${at}/in?x=1`)!.post('{"a":1}', { 'fairlead-signature': 'sha256=00' })).toEqual({
      isTaken: true,
    })
    expect(got).toEqual(['POST /in?x=1 sha256=00 {"a":1}'])
  })

  test('that is down for a moment is told again; one that says no is not', async () => {
    const answers = [500, 429, 200]
    let times = 0
    const flaky = await hook((_, response) => response.writeHead(answers[times++] ?? 200).end())
    expect(await webhookTo(flaky, { restMs: 1 })!.post('{}', {})).toEqual({ isTaken: true })
    expect(times).toBe(3)
    for (const [status, tries] of [
      [500, 3],
      [410, 1],
      [400, 1],
    ] as const) {
      let asked = 0
      const down = await hook((_, response) => response.writeHead(++asked && status).end())
      expect(await webhookTo(down, { restMs: 1 })!.post('{}', {})).toEqual({
        isTaken: false,
        why: `it answered ${status}`,
      })
      expect(asked).toBe(tries)
    }
  })

  test('that sends elsewhere gets nothing sent elsewhere', async () => {
    let reached = 0
    const elsewhere = await hook((_, response) => response.writeHead(++reached && 200).end())
    const moved = await hook((_, response) => response.writeHead(307, { location: elsewhere }).end())
    expect(await webhookTo(moved, { restMs: 1 })!.post('{}', {})).toEqual({
      isTaken: false,
      why: 'it answered 307',
    })
    expect(reached).toBe(0)
  })

  test('that never answers, or asks for an hour, is left for the next time', async () => {
    const silent = await hook(() => undefined)
    const posted = await webhookTo(silent, { wallMs: 50, tries: 2, restMs: 1 })!.post('{}', {})
    expect(posted).toEqual({ isTaken: false, why: 'it could not be reached' })
    let asked = 0
    const busy = await hook((_, response) =>
      response.writeHead(++asked && 503, { 'retry-after': '3600' }).end(),
    )
    expect(await webhookTo(busy)!.post('{}', {})).toMatchObject({ isTaken: false })
    expect(asked).toBe(1)
  })

  test.each([
    'http://hooks.example.com/in',
    'https://10.0.0.7/in',
    'https://169.254.169.254/latest',
    'https://[fd00::1]/in',
    'https://2130706433.internal/in',
    'https://user:word@hooks.example.com/in',
    'https://intranet/in',
    'http://192.168.1.4/in',
    'ftp://hooks.example.com/in',
    'nothing',
  ])('%s is no place to post to', (address) => {
    expect(webhookTo(address)).toBeUndefined()
  })

  test.each([
    'https://hooks.example.com/in',
    'http://127.0.0.1:8080/in',
    'http://localhost:1/',
    'http://[::1]:80/',
  ])('%s is', (address) => {
    expect(webhookTo(address)).toBeDefined()
  })
})

async function hook(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    request.on('end', () => answer(request, response, body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
