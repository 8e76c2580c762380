import { spawn, type ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { createNeedles } from '../needles.ts'
import { forwardErrors, say } from './say.ts'
import { observeNetwork } from './observe-network.ts'
import type { Order } from './order.ts'
import { readTrace, traceArguments } from './read-trace.ts'
import { TAKE_ALL } from './take-all.ts'
import { closeUserNamespaces } from './user-namespaces.ts'
import { watch } from './watch.ts'

/**
 * The first process in the sandbox, told by its one argument what to start. Nothing outlives it: when it ends, the kernel ends
 * every process in its namespace, whatever these did to become daemons. The server has another user or fewer rights, so it
 * can neither signal it nor look into it.
 */
const order = JSON.parse(process.argv[2] ?? '{}') as Order
closeUserNamespaces(order)
await observeNetwork(createNeedles(order.canaries))
const server = start(order)
watch(order)
server.once('error', () => {
  say({ kind: 'not-started' })
  setTimeout(() => process.exit(127), 20)
})
// What it wrote last is on its way when it ends.
server.once('exit', (code, signal) => setTimeout(() => process.exit(signal ? 128 : (code ?? 1)), 40))

function start({ command, args, env, cwd, drop, ...rest }: Order): ChildProcess {
  const before = [
    ...(drop.how === 'setpriv' ? TAKE_ALL : []),
    '/bin/sh',
    '-c',
    limits(rest),
    'sh',
    ...(rest.trace ? traceArguments() : []),
  ]
  const [first = '', ...words] = [...before, command, ...args]
  const options = { cwd, env, ...(drop.how === 'user' ? { uid: drop.id, gid: drop.id } : {}) }
  const child = spawn(first, words, {
    ...options,
    stdio: ['inherit', 'inherit', 'pipe', rest.trace ? 'pipe' : 'ignore'],
  })
  if (child.stderr) forwardErrors(child.stderr, rest.errorBytes)
  const trace = child.stdio[3]
  if (trace instanceof Readable) readTrace(trace)
  return child
}

/** Kilobytes, seconds, 512-byte blocks; `-u` is `-p` to some shells. Memory in sum is for the watch. */
function limits({
  memoryBytes,
  processes,
  seconds,
}: Pick<Order, 'memoryBytes' | 'processes' | 'seconds'>): string {
  return [
    `ulimit -d ${2 * Math.ceil(memoryBytes / 1024)}`,
    `ulimit -t ${seconds}`,
    'ulimit -c 0',
    'ulimit -f 131072',
    `ulimit -u ${processes} 2>/dev/null || ulimit -p ${processes}`,
    'exec "$@"',
  ].join('; ')
}
