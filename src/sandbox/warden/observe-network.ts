import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { createServer, type Socket } from 'node:net'
import type { Needles } from '../needles.ts'
import { answerName, nameAsked } from './domain-name.ts'
import { serverName } from './server-name.ts'
import { say } from './say.ts'

const PORTS = [80, 443, 8080, 8443, 587]
const MOST_NAMES = 200
const HELD_BYTES = 64 * 1024

/** Answers every name with an address of this very namespace, and listens there: who is looked up, and what is sent to whom. */
export async function observeNetwork(needles: Needles): Promise<void> {
  const names = new Map<string, string>()
  const listening = await Promise.all([
    observeNames(names, needles),
    ...PORTS.map((port) => observePort(port, names, needles)),
  ])
  if (listening.includes(false)) say({ kind: 'unseen', what: 'names' })
  // All addresses are ours then, whether or not a name led to them.
  const { status } = spawnSync('ip', ['route', 'add', 'local', 'default', 'dev', 'lo'], { timeout: 2000 })
  if (status !== 0) say({ kind: 'unseen', what: 'addresses' })
}

function observeNames(names: Map<string, string>, needles: Needles): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4')
    socket.once('error', () => resolve(false))
    socket.on('error', () => {})
    socket.on('message', (message, { address, port }) => {
      const name = nameAsked(message)
      if (name === undefined) return
      say({ kind: 'network', to: name })
      // A secret in a name is spread over labels of at most 63 letters.
      tell(`${name} ${name.replaceAll('.', '')}`, needles, 'name')
      const known = [...names].find(([, each]) => each === name)?.[0]
      const number = names.size + 1
      const given = known ?? `127.64.${number >> 8}.${number & 255}`
      if (names.size < MOST_NAMES) names.set(given, name)
      socket.send(answerName(message, given), port, address)
    })
    socket.bind(53, '0.0.0.0', () => resolve(true))
  })
}

function observePort(port: number, names: ReadonlyMap<string, string>, needles: Needles): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer((socket) => observeConnection(socket, port, names, needles))
    server.maxConnections = 50
    server.once('error', () => resolve(false))
    server.on('error', () => {})
    server.listen(port, '0.0.0.0', () => resolve(true))
  })
}

function observeConnection(
  socket: Socket,
  port: number,
  names: ReadonlyMap<string, string>,
  needles: Needles,
): void {
  const address = socket.localAddress ?? ''
  const to = names.get(address) ?? address
  say({ kind: 'network', to: `${to}:${port}` })
  const look = needles.stream()
  let size = 0
  socket.setTimeout(2000, () => socket.destroy())
  socket.on('error', () => {})
  socket.on('data', (piece: Buffer) => {
    const isFirst = size === 0
    size += piece.length
    for (const path of look(piece)) say({ kind: 'canary-sent', path, where: 'network' })
    const name = isFirst ? serverName(piece) : undefined
    if (name !== undefined) say({ kind: 'network', to: `${name}:${port}` })
    // A hello that is encrypted from here on: nothing more can be learnt.
    if (name !== undefined || piece[0] === 22 || size > HELD_BYTES) socket.destroy()
    else if (piece.includes('\r\n\r\n') || !isFirst)
      socket.write('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n')
  })
}

function tell(text: string, needles: Needles, where: string): void {
  for (const path of needles.inText(text)) say({ kind: 'canary-sent', path, where })
}
