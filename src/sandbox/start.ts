import { randomInt } from 'node:crypto'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Access } from '../core/session.ts'
import { startServer } from '../mcp/transport/stdio.ts'
import { bounded } from './bounded.ts'
import { HOME, OURS, wallArguments, type Entrance } from './bubblewrap.ts'
import { ability, PATH } from './can-sandbox.ts'
import { layCanaries } from './canaries.ts'
import { hearWarden } from './hear-warden.ts'
import { createNeedles } from './needles.ts'
import { planOf, type Plan } from './plan.ts'
import { installationOf, SYSTEM_FOLDERS, SYSTEM_LINKS } from './runtime.ts'
import type { Sandboxed, SandboxPolicy } from './sandbox.ts'
import { makeScratch } from './scratch.ts'
import { systemFiles } from './system-files.ts'
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
  const scratch = makeScratch()
  try {
    const server = startIn(scratch.folder, able, plan, policy)
    void server.ended.then(scratch.remove)
    return { ok: true, server }
  } catch {
    scratch.remove()
    return {
      ok: false,
      why: 'the sandbox could not be prepared: is there room in the folder for temporary files?',
    }
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
  const canaries = layCanaries(join(scratch, 'home'), user, { env, args: plan.args })
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
      ...[...plan.readable, ...installationOf(process.execPath)]
        .toSorted((a, b) => a.length - b.length)
        .map((path) => ({ from: path, to: path })),
      ...plan.hidden.map((path) => ({ from: join(scratch, 'etc', 'nothing'), to: path })),
    ],
    empty: plan.empty,
    files: canaries.files.map(({ path, file }) => ({ from: file, to: `${HOME}/${path}` })),
  })
  const order: Order = {
    command: plan.program,
    args: canaries.args,
    env: { ...ENV, ...env, ...canaries.env, ...plan.clock },
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

/** The folder that holds `dist/`: the warden runs there what was built, also when we run from source. */
function ownFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const at = Math.max(here.lastIndexOf(`${sep}dist`), here.lastIndexOf(`${sep}src`))
  return here.slice(0, at)
}
