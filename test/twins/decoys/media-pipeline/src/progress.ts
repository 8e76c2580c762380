import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { queue } from './media-tools.js'

const digest = (value: string) => createHash('sha256').update(value).digest()

/** Progress of all jobs, for the page of the desktop app. */
export function serveProgress(port: number, token: string): void {
  const expected = digest(`Bearer ${token}`)
  const server = createServer((request, response) => {
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
    if (!hosts.includes(request.headers.host ?? '') || request.headers.origin !== undefined) {
      response.writeHead(403).end()
      return
    }
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      response.writeHead(401).end()
      return
    }
    if (request.method !== 'GET' || request.url !== '/jobs') {
      response.writeHead(404).end()
      return
    }
    const jobs = queue.all().map(({ id, state }) => ({ id, state }))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(jobs))
  })
  server.listen(port, '127.0.0.1')
}
