import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Access } from '../core/session.ts'
import { startServer } from '../mcp/transport/stdio.ts'
import { bounded } from './bounded.ts'
import { HOME, OURS, wallArguments, type Entrance } from './bubblewrap.ts'
import { ability, PATH } from './can-sandbox.ts'
import { layCanaries } from './canaries.ts'
import { clockEnv } from './clock.ts'
import { hearWarden } from './hear-warden.ts'
import { installedPackage } from './installed.ts'
import { createNeedles } from './needles.ts'
import {
  findProgram,
  installationOf,
  isOfSystem,
  isTooWide,
  packageOf,
  SYSTEM_FOLDERS,
  SYSTEM_LINKS,
} from './runtime.ts'
import type { Sandboxed, SandboxPolicy } from './sandbox.ts'
import type { Order } from './warden/order.ts'

export type SandboxStart =
  | { readonly ok: true; readonly server: Sandboxed }
  | { readonly ok: false; readonly why: string }

/** Starts a program that nobody trusts. Never without walls: where there are none to be had it is not started. */
export function startSandboxed(
  command: string,
  args: readonly string[],
  policy: SandboxPolicy,
): SandboxStart {
  const able = ability()
  if (typeof able === 'string') return { ok: false, why: able }
  const plan = planOf(command, args, policy)
  if ('why' in plan) return { ok: false, why: plan.why }
  const scratch = mkdtempSync(join(tmpdir(), 'fairlead-sandbox-'))
  const remove = (): void => rmSync(scratch, { recursive: true, force: true })
  try {
    const server = startIn(scratch, able, plan, policy)
    void server.ended.then(remove)
    return { ok: true, server }
  } catch {
    remove()
    return {
      ok: false,
      why: 'the sandbox could not be prepared: is there room in the folder for temporary files?',
    }
  }
}

interface Plan {
  readonly program: string
  readonly args: readonly string[]
  readonly readable: readonly string[]
  readonly cwd: string
  readonly clock: Readonly<Record<string, string>>
  readonly unseen: readonly string[]
}

function planOf(
  name: string,
  words: readonly string[],
  policy: SandboxPolicy,
): Plan | { readonly why: string } {
  const isNpx = /(?:^|\/)npx$/.test(name)
  const direct = isNpx ? installedPackage(words) : undefined
  if (isNpx && !direct)
    return {
      why: 'the package has never been run here, and the sandbox has no network to get it from: scan npm:NAME instead',
    }
  if (/(?:^|\/)(?:uvx|pipx|bunx|docker|podman)$/.test(name))
    return {
      why: `programs started by ${name.slice(name.lastIndexOf('/') + 1)} cannot be shut in: they fetch, or run elsewhere, what they start`,
    }
  const { command, args } = direct ?? { command: name, args: words }
  const from = policy.cwd ?? process.cwd()
  const program = findProgram(
    command === 'node' ? process.execPath : command,
    from,
    process.env['PATH'] ?? PATH,
  )
  if (program === undefined) return { why: 'the program of the command line is not there' }
  // A word that names a file is made absolute: it starts in another folder.
  const named = args.map((arg) =>
    /^[^-]/.test(arg) && existsSync(resolve(from, arg)) ? resolve(from, arg) : arg,
  )
  const files = named.filter((arg) => arg.startsWith(sep) && existsSync(arg) && !isTooWide(arg))
  const own = [
    ...files.slice(0, 1).flatMap((file) => [packageOf(file), packageOf(realpathSync(file))]),
    ...files,
  ]
  const readable = [
    ...installationOf(program),
    ...(direct ? [direct.folder] : []),
    ...own,
    ...policy.readable,
  ]
  const { env: clock, unseen } = clockEnv(policy.clock, program, policy.env)
  const cwd =
    policy.cwd !== undefined && readable.some((each) => isIn(policy.cwd ?? '', each)) ? policy.cwd : HOME
  return {
    program,
    args: named,
    readable: [...new Set(readable)].filter((path) => !isOfSystem(path)),
    cwd,
    clock,
    unseen,
  }
}

function startIn(
  scratch: string,
  { entrance, canSize }: { readonly entrance: Entrance; readonly canSize: boolean },
  plan: Plan,
  { env, limits, trace = false }: SandboxPolicy,
): Sandboxed {
  // Nobody else has this user, so its processes are counted apart from all others.
  const user = entrance === 'root' ? randomInt(70_000, 99_999) : undefined
  const canaries = layCanaries(join(scratch, 'home'), user)
  const needles = createNeedles(canaries.secrets)
  const ours = ownFolder()
  const walls = wallArguments({
    entrance,
    canSize,
    links: SYSTEM_LINKS,
    readable: [
      ...SYSTEM_FOLDERS,
      ...systemFiles(join(scratch, 'etc')),
      { from: join(ours, 'dist'), to: `${OURS}/dist` },
      { from: join(ours, 'package.json'), to: `${OURS}/package.json` },
      // Wider ones first, so that they do not cover narrower ones.
      ...plan.readable.toSorted((a, b) => a.length - b.length).map((path) => ({ from: path, to: path })),
    ],
    files: canaries.files.map(({ path, file }) => ({ from: file, to: `${HOME}/${path}` })),
  })
  const order: Order = {
    command: plan.program,
    args: plan.args,
    env: {
      PATH,
      HOME,
      USER: 'user',
      LOGNAME: 'user',
      LANG: 'C.UTF-8',
      TMPDIR: '/tmp',
      SHELL: '/bin/sh',
      ...canaries.env,
      ...env,
      ...plan.clock,
    },
    cwd: plan.cwd,
    drop:
      user !== undefined ? { how: 'user', id: user } : { how: entrance === 'user' ? 'setpriv' : 'nothing' },
    memoryBytes: limits.memoryBytes,
    processes: limits.processes,
    errorBytes: 1024 * 1024,
    seconds: Math.ceil(limits.wallMs / 1000) + 5,
    trace,
    canaries: canaries.secrets,
  }
  const warden = [process.execPath, '--max-old-space-size=64', `${OURS}/dist/sandbox/warden/main.js`]
  const child = startServer('bwrap', [...walls, ...warden, JSON.stringify(order)], { PATH }, 'pipe')
  const seen: Access[] = []
  const heard = hearWarden(child.errors ?? child.output)
  const note = (access: Access): void => {
    const text = JSON.stringify(access)
    if (!seen.some((each) => JSON.stringify(each) === text)) seen.push(access)
  }
  const sent = (where: string) => {
    const look = needles.stream()
    return (piece: Uint8Array): void =>
      look(piece).forEach((path) => note({ kind: 'canary-sent', path, where }))
  }
  heard.errors.on('data', sent('error'))
  const output = bounded(child.output, limits.outputBytes, sent('output'), () => {
    note({ kind: 'limit', what: 'output' })
    child.kill()
  })
  const timer = setTimeout(() => {
    note({ kind: 'limit', what: 'time' })
    child.kill()
  }, limits.wallMs)
  let phase: 'start' | 'list' | 'call' = 'start'
  const look = (when: 'start' | 'list' | 'call'): void => {
    phase = when
    if (!isOver && canaries.noticesReads)
      for (const path of canaries.read()) note({ kind: 'canary-read', path, when })
  }
  let isOver = false
  const ended = child.ended.then((how) => {
    clearTimeout(timer)
    look(phase)
    isOver = true
    return how
  })
  return {
    ...child,
    ended,
    output,
    errors: heard.errors,
    look,
    accesses: () => [...seen, ...heard.accesses],
    notChecked: () => [
      ...heard.notChecked,
      ...plan.unseen.map((reason) => ({ what: 'clock', reason })),
      ...(canaries.noticesReads ? [] : [{ what: 'sandbox', reason: NO_READS }]),
    ],
  }
}

const ENV = { PATH, HOME, USER: 'user', LOGNAME: 'user', LANG: 'C.UTF-8', TMPDIR: '/tmp', SHELL: '/bin/sh' }

const NO_READS =
  'reading of made-up secrets leaves no trace here: the folder for temporary files is mounted with noatime'

/** Files of the system that say nothing about this machine. */
function systemFiles(folder: string): { from: string; to: string }[] {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return Object.entries(SYSTEM_FILES).map(([name, content]) => {
    writeFileSync(join(folder, name), content, { mode: 0o644 })
    return { from: join(folder, name), to: `/etc/${name}` }
  })
}

const SYSTEM_FILES = {
  passwd: `root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000::${HOME}:/bin/sh\n`,
  group: 'root:x:0:\nuser:x:1000:\n',
  hosts: '127.0.0.1 localhost\n',
  'resolv.conf': 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n',
  'nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
}

/** The folder that holds `dist/`: the warden runs there what was built, also when we run from source. */
function ownFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const at = Math.max(here.lastIndexOf(`${sep}dist`), here.lastIndexOf(`${sep}src`))
  return here.slice(0, at)
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}
