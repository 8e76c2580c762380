import type { Writable } from 'node:stream'

/** Tells how far a long run is: over and over on one line of a terminal, elsewhere now and then and only once it is long. */
export function progressOn(
  out: Writable & { readonly isTTY?: boolean },
  now: () => number = () => performance.now(),
): (done: number, total: number, what: string) => void {
  const start = now()
  let told = out.isTTY === true ? -Infinity : start
  const every = out.isTTY === true ? 200 : 5000
  return (done, total, what) => {
    const time = now()
    const isLast = done === total && told > start
    if (time - told < every && !isLast) return
    told = time
    const line = `${what}: ${done} of ${total}`
    out.write(out.isTTY === true ? `\r\u001b[K${line}${done === total ? '\n' : ''}` : `${line}\n`)
  }
}
