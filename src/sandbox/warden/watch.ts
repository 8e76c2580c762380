import { readdirSync, readFileSync } from 'node:fs'
import type { Order } from './order.ts'
import { say } from './say.ts'

const EVERY_MS = 80
const PAGE = 4096
/** The limit on processes is the kernel's; near it nothing sensible happens any more. */
const NEARLY = 0.9

/** Ends everything when all processes together take more than they may: the kernel's limits count each by itself. */
export function watch({ memoryBytes, processes }: Pick<Order, 'memoryBytes' | 'processes'>): void {
  setInterval(() => {
    let tasks = 0
    let bytes = 0
    for (const id of readdirSync('/proc')) {
      if (id === '1' || !/^\d+$/.test(id)) continue
      tasks += tasksOf(id)
      bytes += bytesOf(id)
    }
    if (tasks >= processes * NEARLY) stop('processes')
    if (bytes > memoryBytes) stop('memory')
  }, EVERY_MS)
}

function stop(what: 'processes' | 'memory'): never {
  say({ kind: 'limit', what })
  process.exit(137)
}

function tasksOf(id: string): number {
  // The name comes in parentheses and may hold anything.
  const stat = read(`/proc/${id}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[17] ?? 1) || 1
}

function bytesOf(id: string): number {
  return (Number(read(`/proc/${id}/statm`).split(' ')[1]) || 0) * PAGE
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
