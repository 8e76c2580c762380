import { createServer, type IncomingMessage, type Server } from 'node:http'

/** Two listeners on loopback: all that twins can reach. */
export interface Networks {
  readonly ports: { readonly internet: number; readonly internal: number }
  /** Paths for which the internal network was asked. */
  readonly asked: readonly string[]
  /** Addresses, headers and bodies that went to the internet. */
  readonly sent: readonly string[]
  readonly close: () => Promise<void>
}

export async function standInNetworks(): Promise<Networks> {
  const asked: string[] = []
  const sent: string[] = []
  const internet = await listen(async (request) => {
    const host = request.headers.host ?? ''
    const url = request.url ?? '/'
    sent.push(`${host}${url}\n${JSON.stringify(request.headers)}\n${await bodyOf(request)}`)
    const to = new URL(url, 'http://localhost').searchParams.get('redirect-to')
    if (to !== null) return { status: 302, headers: { location: to }, text: '' }
    if (/nowhere/i.test(url)) return { status: 404, headers: {}, text: 'not found' }
    const isJson = /json|\/api\//.test(url)
    return {
      status: 200,
      headers: { 'content-type': isJson ? 'application/json' : 'text/html' },
      text: isJson
        ? JSON.stringify({ host, url, title: 'Public page', items: [{ id: 1, name: 'first' }] })
        : `<html><title>Public page</title><body>Hello from ${host}${url}</body></html>`,
    }
  })
  const internal = await listen(async (request) => {
    asked.push(request.url ?? '')
    return { status: 200, headers: {}, text: 'internal credentials' }
  })
  return {
    ports: { internet: portOf(internet), internal: portOf(internal) },
    asked,
    sent,
    close: async () => {
      await Promise.all([internet, internal].map(closed))
    },
  }
}

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

function listen(answer: (request: IncomingMessage) => Promise<Reply>): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, text }) => response.writeHead(status, headers).end(text))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
