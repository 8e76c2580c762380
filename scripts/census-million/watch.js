import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** What a process needs, as the kernel says; zeros where nobody can say. Call `look` now and then, and `sum` at the end. */
export function watched(name, pid) {
  let [peak, seconds] = [0, 0]
  const look = () => {
    try {
      const kib = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      peak = Math.max(peak, Number(kib ?? 0) / 1024)
      const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      seconds = Math.max(seconds, (Number(after[11]) + Number(after[12])) / TICKS_PER_SECOND)
    } catch {
      // It has ended: what was seen last stands.
    }
    return seconds
  }
  return {
    look,
    sum: () => `${name}: at most ${peak.toFixed(0)} MiB resident, ${seconds.toFixed(0)} s of a core`,
  }
}
