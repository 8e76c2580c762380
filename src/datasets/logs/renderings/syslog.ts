import type { Line } from '../dialect.ts'
import { pairWriter } from '../pairs-of-values.ts'
import type { Rendering } from '../rendering.ts'

/** `time host program[pid]: what happened`, in some of the many ways it is written. */
export const syslog: Rendering = (random) => {
  const pairs = pairWriter(random.fork('pairs'))
  const head = random.fork('head').pick(HEADS)
  const tail = random.fork('tail').pick(TAILS)
  const facility = random.fork('facility').pick(['daemon', 'local0', 'user', 'local3'])
  return (lines) =>
    lines
      .map((line) => {
        const rest = [...line.context.filter(([name]) => !/^(?:host|node|pid)$/.test(name)), ...line.unsaid]
        return `${head(line, facility)}${line.say}${rest.length > 0 ? tail(pairs(rest)) : ''}`
      })
      .join('\n')
}

const HEADS: readonly ((line: Line, facility: string) => string)[] = [
  ({ time, host, by, pid }) => `${time} ${host} ${by}[${pid}]: `,
  ({ time, by, pid }) => `${time} ${by}[${pid}]: `,
  ({ time, host, by, pid, level }) => `${time} ${host} ${by}[${pid}]: ${level === '' ? '' : `${level}: `}`,
  ({ time, by, pid, level }, facility) => `${time} [${facility}.${level || 'info'}] ${by}[${pid}]: `,
  ({ time, host, by, pid, level }, facility) =>
    `${time} ${host} ${facility}.${level || 'info'} ${by}[${pid}]: `,
  ({ time, by, level }) => `${time} [${by}] ${level === '' ? '' : `${level} `}`,
  ({ time, by, level }) => `${time} ${level === '' ? '' : `${level} `}${by}: `,
  ({ time, host, by, level }) => `[${time}] ${level === '' ? '' : `[${level}] `}${host} ${by} - `,
  ({ time, host, by, pid, event }) => `<134>1 ${time} ${host} ${by} ${pid} ${event} - `,
]

const TAILS: readonly ((pairs: string) => string)[] = [
  (pairs) => ` ${pairs}`,
  (pairs) => ` ${pairs}`,
  (pairs) => ` (${pairs})`,
  (pairs) => ` [${pairs}]`,
  (pairs) => `, ${pairs}`,
  (pairs) => ` | ${pairs}`,
]
