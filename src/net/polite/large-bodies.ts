/**
 * Few large bodies are read at a time, however many are asked for: what a few dozen hosts could send at once, each within
 * its bound, is more than a machine has.
 */
export interface LargeBodies {
  /** Comes back when this one may be read on; call what it gives when it is read. */
  readonly enter: () => Promise<() => void>
}

/** A body may grow to that without asking. */
export const LARGE = 8 * 1024 * 1024
/** One whose host lets it drip must not keep all others waiting. */
const AT_A_TIME = 2

export function createLargeBodies(): LargeBodies {
  const waiting: (() => void)[] = []
  let free = AT_A_TIME
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return {
    async enter() {
      if (free > 0) free -= 1
      else await new Promise<void>((done) => waiting.push(done))
      return leave
    },
  }
}
