import { openEndpoint } from '../net/endpoint-client.ts'
import { listenOnSocket } from '../net/loopback/socket.ts'
import { startServer } from '../mcp/transport/stdio.ts'
import type { Launch, Shield } from './defence.ts'
import type { Call } from './environment.ts'
import { ATTACKER } from './goal.ts'
import type { Mounted, Notice } from './host/mounted.ts'
import { linkToEndpoint, linkToProcess, type Link } from './host/link.ts'
import { createPeer } from './host/peer.ts'
import type { Lab } from './lab.ts'
import type { TrialPlan } from './record.ts'
import type { LabServer } from './serve/lab-server.ts'
import { serveOverHttp } from './serve/over-http.ts'
import { serveOverLines } from './serve/over-lines.ts'

/** Servers that run, and a host's connections to them. */
export interface Fleet {
  readonly mounted: readonly Mounted[]
  /** Whether what stands before a server has ended already, or never came up. */
  readonly hasEnded: () => boolean
  /** A call from outside; gets to what listens, and to nothing else. */
  readonly reach: (server: string, call: Call) => Promise<void>
  readonly close: () => Promise<void>
}

/** For one answer: a guard may wait for a model. */
const WITHIN_MS = 30_000
/** Between two calls; no honest server says so much, and a guard may say anything. */
const MOST_NOTICES = 1000
/** What the page believes that it is talking to. */
const REBOUND = `page.${ATTACKER}`

export async function openFleet(
  servers: readonly LabServer[],
  shield: Shield,
  { transport, era }: Pick<TrialPlan, 'transport' | 'era'>,
  lab: Lab,
  signal?: AbortSignal,
): Promise<Fleet> {
  const links: Link[] = []
  const listeners: { readonly close: () => Promise<void> }[] = []
  const origins = new Map<string, string>()
  let hasEnded = false
  let isClosing = false
  signal?.addEventListener('abort', () => void close(), { once: true })
  // All of them, so that nothing comes up once the others were closed.
  const opened = await Promise.allSettled(
    servers.map(async (server): Promise<Mounted> => {
      const link = shield.wrap || transport === 'stdio' ? await overPipe(server) : await overSocket(server)
      links.push(link)
      void link.ended.then(() => {
        if (!isClosing) hasEnded = true
      })
      const notices: Notice[] = []
      const ask: Mounted['ask'] = { handle: async () => undefined }
      const peer = createPeer(link, {
        era,
        withinMs: WITHIN_MS,
        ears: {
          onNotice: (method, params) => {
            if (notices.length < MOST_NOTICES) notices.push({ method, params })
          },
          onQuestion: (method, params) => ask.handle(method, params),
        },
      })
      return { name: server.name, peer, lab: server, notices, ask }
    }),
  )
  const failed = opened.find((each) => each.status === 'rejected')
  if (failed || signal?.aborted) await close()
  if (failed) throw failed.reason
  const mounted = opened.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  return { mounted, hasEnded: () => hasEnded, reach, close }

  async function close(): Promise<void> {
    isClosing = true
    await Promise.all(links.map((link) => link.close()))
    await Promise.all(listeners.map((listener) => listener.close()))
  }

  /** The server is a program of its own to whoever starts it; its world stays here, at the other end of a socket. */
  async function overPipe(server: LabServer): Promise<Link> {
    const listener = await listenOnSocket(
      lab.socketPath(),
      (socket) => void serveOverLines(server, socket, socket),
    )
    listeners.push(listener)
    const [command, ...args] = lab.pipe
    const plain: Launch = { command, args: [...args, listener.path], env: {} }
    const launch = shield.wrap?.(server.name, plain) ?? plain
    const child = startServer(
      launch.command,
      launch.args,
      { PATH: process.env['PATH'], ...launch.env },
      'pipe',
    )
    child.errors?.resume()
    return linkToProcess(child)
  }

  async function overSocket(server: LabServer): Promise<Link> {
    const listener = await serveOverHttp(server)
    listeners.push(listener)
    origins.set(server.name, listener.origin)
    return linkToEndpoint(await openEndpoint(new URL(listener.origin)), '/mcp', WITHIN_MS)
  }

  async function reach(server: string, { tool, input }: Call): Promise<void> {
    const origin = origins.get(server)
    if (origin === undefined) return
    const client = await openEndpoint(new URL(origin))
    const params = { name: tool, arguments: input }
    await client.send({
      method: 'POST',
      path: '/mcp',
      headers: { host: REBOUND, origin: `http://${REBOUND}`, 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      withinMs: WITHIN_MS,
    })
    await client.close()
  }
}
