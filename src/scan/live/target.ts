import { startServer } from '../../mcp/transport/stdio.ts'
import { openEndpoint } from '../../net/endpoint-client.ts'
import { startSandboxed } from '../../sandbox/start.ts'
import { SANDBOX_LIMITS, type Sandboxed } from '../../sandbox/sandbox.ts'
import { linkToEndpoint } from './http-link.ts'
import type { Headers, Link } from './link.ts'
import { linkToEvents } from './sse-link.ts'
import { linkToProcess } from './stdio-link.ts'

/** What is asked: a program that is started for it, or an address. */
export type SessionTarget =
  | {
      readonly kind: 'stdio'
      readonly command: string
      readonly args: readonly string[]
      readonly env: Readonly<Record<string, string>>
      readonly cwd?: string | undefined
      /** Folders it may read beside its package. */
      readonly readable?: readonly string[] | undefined
    }
  | { readonly kind: 'http' | 'sse'; readonly url: string; readonly headers: Headers }

/** One connection, each of its own. */
export interface Opened {
  readonly link: Link
  readonly sandboxed: Sandboxed | undefined
  readonly session: () => string | undefined
}

export interface Way {
  /** Headers beside the usual ones, or, when false, without any credential. */
  readonly headers?: Headers
  readonly credential?: boolean
  /** Milliseconds by which its clock is ahead. */
  readonly clockAhead?: number
}

export interface TargetOptions {
  /** False: the user said that it may run without walls. */
  readonly sandbox: boolean
  readonly trace: boolean
  readonly wallMs: number
  readonly memoryBytes?: number | undefined
}

export async function open(
  target: SessionTarget,
  options: TargetOptions,
  way: Way = {},
): Promise<Opened | { readonly why: string }> {
  return target.kind === 'stdio' ? start(target, options, way) : reach(target, way)
}

function start(
  { command, args, env, cwd, readable = [] }: Extract<SessionTarget, { kind: 'stdio' }>,
  { sandbox, trace, wallMs, memoryBytes = SANDBOX_LIMITS.memoryBytes }: TargetOptions,
  { clockAhead }: Way,
): Opened | { readonly why: string } {
  if (!sandbox) {
    const [program, words] =
      cwd === undefined ? [command, args] : ['/bin/sh', [...IN_FOLDER, cwd, command, ...args]]
    const server = startServer(program, words, { ...basics(), ...env }, 'pipe')
    return { link: linkToProcess(server), sandboxed: undefined, session: () => undefined }
  }
  const started = startSandboxed(command, args, {
    readable,
    env,
    cwd,
    trace,
    limits: { ...SANDBOX_LIMITS, wallMs, memoryBytes },
    clock: clockAhead === undefined ? undefined : Date.now() + clockAhead,
  })
  if (!started.ok) return { why: started.why }
  return { link: linkToProcess(started.server), sandboxed: started.server, session: () => undefined }
}

const IN_FOLDER = ['-c', 'cd "$0" && exec "$@"']

/** As hosts do it: not all of our environment goes to a server. */
function basics(): NodeJS.ProcessEnv {
  const names = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'TERM',
    'LANG',
    'TMPDIR',
    'SYSTEMROOT',
    'APPDATA',
    'USERPROFILE',
  ]
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

async function reach(
  { kind, url, headers }: Extract<SessionTarget, { kind: 'http' | 'sse' }>,
  { headers: more = {}, credential = true }: Way,
): Promise<Opened | { readonly why: string }> {
  const at = addressOf(url)
  if (at === undefined) return { why: 'the address is no http or https address without user and password' }
  const usual = { ...(credential ? lowerCase(headers) : withoutCredentials(headers)), ...more }
  const client = await openEndpoint(at)
  if (kind === 'http') {
    const link = linkToEndpoint(client, at.pathname + at.search, usual)
    return { link, sandboxed: undefined, session: link.session }
  }
  const link = await linkToEvents(client, at, usual, 5000)
  if (link === 'elsewhere') return { why: 'it wants messages sent to another origin, which was not done' }
  return link
    ? { link, sandboxed: undefined, session: () => undefined }
    : { why: 'its stream of events did not open' }
}

export function addressOf(url: string): URL | undefined {
  const at = URL.canParse(url) ? new URL(url) : undefined
  const isPlain = at?.username === '' && at.password === '' && /^https?:$/.test(at.protocol)
  return isPlain ? at : undefined
}

export function lowerCase(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

export function withoutCredentials(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(lowerCase(headers)).filter(([name]) => !isCredential(name)))
}

export function hasCredentials(headers: Headers): boolean {
  return Object.keys(headers).some((name) => isCredential(name))
}

function isCredential(name: string): boolean {
  return /^(?:cookie|proxy-authorization)$|auth|token|key|secret|session/i.test(name)
}
