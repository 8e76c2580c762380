import { createServer, type Socket } from 'node:net'

/** Listens where only this machine reaches: a socket file, or a named pipe on Windows. */
export interface SocketListener {
  readonly path: string
  readonly close: () => Promise<void>
}

/** `path` must not exist. */
export async function listenOnSocket(path: string, take: (socket: Socket) => void): Promise<SocketListener> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    // Whoever is at the other end may end at any time.
    socket.on('error', () => {})
    socket.once('close', () => open.delete(socket))
    take(socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  return {
    path,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
