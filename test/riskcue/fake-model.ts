import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeModel {
  readonly endpoint: string
  readonly asked: () => number
  readonly close: () => Promise<void>
}

interface Message {
  readonly role: string
  readonly content: string
}

/** An OpenAI-compatible service on the loopback; `say` is given the messages and the number of the request. Undefined: it will not. */
export async function fakeModel(
  say: (messages: readonly Message[], turn: number) => string | undefined,
): Promise<FakeModel> {
  let asked = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const content = say((JSON.parse(body) as { messages: Message[] }).messages, asked++)
      response.writeHead(content === undefined ? 403 : 200, { 'content-type': 'application/json' })
      const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }]
      response.end(JSON.stringify({ choices, usage: { prompt_tokens: 1, completion_tokens: 1 } }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
