import type { Law } from './law.ts'
import { UNKNOWN, type Import } from './modules.ts'

interface Door {
  readonly what: string
  readonly opens: readonly string[]
  /** Files, or folders with a slash at the end. */
  readonly at: readonly string[]
}

const DOORS: readonly Door[] = [
  {
    what: 'starts processes',
    opens: ['node:child_process', 'node:cluster'],
    at: ['src/sandbox/', 'src/mcp/transport/stdio.ts'],
  },
  {
    what: 'opens connections',
    opens: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises']
      .map((name) => `node:${name}`)
      .concat('undici'),
    // The warden listens in a network namespace of its own, which leads nowhere.
    at: ['src/net/', 'src/sandbox/warden/'],
  },
  {
    what: 'touches files',
    opens: ['node:fs', 'node:fs/promises'],
    // The sandbox lays canaries and looks for runtimes.
    at: ['src/hosts/', 'src/source/', 'src/store/', 'src/sandbox/', 'src/cli/'],
  },
  {
    what: 'loads a database',
    opens: ['node:module', 'node:sqlite', 'libsql'],
    at: ['src/store/sqlite/driver.ts'],
  },
  {
    what: 'starts threads',
    opens: ['node:worker_threads'],
    // A package that is made to end whoever reads it ends one thread of a sample.
    at: ['src/census/threads/'],
  },
  {
    what: 'asks a person at the terminal',
    opens: ['node:readline', 'node:readline/promises'],
    // What waits for an answer there could take a line that belongs to the protocol.
    at: ['src/cli/ask.ts'],
  },
  {
    what: 'tunes the engine',
    opens: ['node:v8'],
    at: ['src/cli/engine.ts', 'src/policy/cedar.ts'],
  },
]

/** Listening is not opening a connection, so it has doors of its own. */
const LISTENERS = ['src/guard/http.ts', 'src/server/']

/** Modules that compute, and reach nothing outside this process: free for all but detectors. */
const FREE = new Set(
  [
    'buffer',
    'crypto',
    'events',
    'os',
    'path',
    'stream',
    'stream/promises',
    'timers',
    'timers/promises',
    'url',
    'util',
    'zlib',
  ].map((name) => `node:${name}`),
)

const doors: Law = {
  sentence:
    'Capabilities have doors: only sandbox/ and mcp/transport/stdio.ts start processes; only net/ opens connections ' +
    '(guard/http.ts, server/ and the warden of the sandbox may listen for them); only hosts/, source/, store/, sandbox/ ' +
    'and cli/ touch files; no import is ' +
    'computed. Types are free.',
  broken: (modules) =>
    modules.flatMap(({ path, imports }) => imports.flatMap((found) => trespass(path, found) ?? [])),
}

const globals: Law = {
  sentence:
    'Nothing goes round a door by a global: no fetch, no sockets, no code made of text, no native modules.',
  broken: (modules) =>
    modules.flatMap(({ path, calls }) =>
      calls
        .filter(({ name }) => ROUNDABOUT.has(name))
        .map(({ name, line }) => `${path}:${line} uses ${name}`),
    ),
}

const ROUNDABOUT = new Set(
  'fetch WebSocket EventSource XMLHttpRequest eval Function binding dlopen'.split(' '),
)

const pure: Law = {
  sentence:
    'Detectors look only at what they are given: detectors/ imports no node: module and no npm package at all.',
  broken: (modules) =>
    modules
      .filter(({ path }) => path.startsWith('src/detectors/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ to }) => !to.startsWith('src/'))
          .map(({ to, line }) => `${path}:${line} imports ${to}`),
      ),
}

const onePerPackage: Law = {
  sentence:
    'Every npm package is imported by one file (zod excepted), so that replacing it touches one file.',
  broken: (modules) => {
    const users = new Map<string, Set<string>>()
    for (const { path, imports } of modules)
      for (const { to } of imports.filter(isPackage)) users.set(to, (users.get(to) ?? new Set()).add(path))
    return [...users]
      .filter(([name, files]) => name !== 'zod' && files.size > 1)
      .map(([name, files]) => `${name} is imported by ${[...files].join(' and ')}`)
  },
}

export const DOOR_LAWS: readonly Law[] = [doors, globals, pure, onePerPackage]

export function isPackage({ to }: Import): boolean {
  return !to.startsWith('src/') && !to.startsWith('node:') && to !== UNKNOWN
}

function trespass(path: string, { to, line, isType, names }: Import): string | undefined {
  if (isType) return undefined
  if (to === UNKNOWN) return `${path}:${line} imports what cannot be read from the source`
  const door = DOORS.find(({ opens }) => opens.includes(to))
  if (!door)
    return to.startsWith('node:') && !FREE.has(to)
      ? `${path}:${line} imports ${to}, which has no door`
      : undefined
  const listens = to === 'node:http' && names.length > 0 && names.every((name) => name === 'createServer')
  const isHere = (listens ? [...door.at, ...LISTENERS] : door.at).some((at) => isUnder(path, at))
  return isHere ? undefined : `${path}:${line} imports ${to}, which ${door.what}`
}

const isUnder = (path: string, at: string): boolean => (at.endsWith('/') ? path.startsWith(at) : path === at)
