import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { FairleadError } from '../../core/error.ts'

export interface HttpListener {
  /** Such as `http://127.0.0.1:4711`. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Listens on this machine's loopback address only; port 0 picks a free one. */
export async function listenOnLoopback(
  take: (request: IncomingMessage, response: ServerResponse) => void,
  port = 0,
): Promise<HttpListener> {
  const server = createServer(take)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new FairleadError('listen/failed', { address: `127.0.0.1:${port}` }, error))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const at = typeof address === 'object' && address !== null ? address.port : port
  return {
    origin: `http://127.0.0.1:${at}`,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}
