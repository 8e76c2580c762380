import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as the fake model got it. */
export interface Got {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface FakeModel {
  /** The base address, as `--arbiter` takes it. */
  readonly url: string
  readonly got: Got[]
}

/** What the fake does with the n-th request, counted from 0. */
export type Behaviour = (response: ServerResponse, got: Got, nth: number) => void

/** A language model on this machine that ends with the test and does whatever it is told, however rude. */
export async function fakeModel(behave: Behaviour): Promise<FakeModel> {
  const got: Got[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {})
    response.on('error', () => {})
    request.on('end', () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      }
      got.push(one)
      behave(response, one, got.length - 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, got }
}

/** An answer in the form of chat completions. */
export function says(content: unknown, usage?: unknown): Behaviour {
  return (response) => sendJson(response, { choices: [{ message: { role: 'assistant', content } }], usage })
}

export function sendJson(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
}

/** The ways in which an endpoint can misbehave, by name. */
export const MISBEHAVIOUR: Readonly<Record<string, Behaviour>> = {
  'hangs before its head': () => {},
  'hangs in its body': (response) => void response.writeHead(200).write('{"choices":['),
  'drips byte by byte': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  },
  'sends far too much': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const piece = Buffer.alloc(1024 * 1024, 0x20)
    let left = 100
    const push = (): void => {
      while (left-- > 0 && !response.destroyed)
        if (!response.write(piece)) return void response.once('drain', push)
      response.end()
    }
    push()
  },
  'sends garbage': (response) => void response.writeHead(200).end('\u0000\u0001 not json {{{'),
  'sends JSON of another kind': (response) => sendJson(response, { verdict: 'safe', choices: 'safe' }),
  'nests without end': (response) => void response.writeHead(200).end('['.repeat(500_000)),
  'closes the connection': (response) => void response.socket?.destroy(),
  'closes in the middle': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"choices"')
    setTimeout(() => response.socket?.destroy(), 5)
  },
  'fails with 500': (response) => sendJson(response, { error: 'broken' }, 500),
  'asks to wait for an hour': (response) => sendJson(response, {}, 429, { 'retry-after': '3600' }),
  'refuses with 401': (response) => sendJson(response, { error: 'no such key' }, 401),
  'sends it elsewhere': (response) => void response.writeHead(307, { location: 'http://203.0.113.7/' }).end(),
  'says nothing': says(''),
  'says null': says(null),
}
