/** Lets through as much at once as it holds, and then as much as flows in again. */
export interface Bucket {
  readonly take: (amount: number) => Taken
}

/** `spilt`: how many were turned away in a row up to now, this one included; of those that got through, how many before it. */
export interface Taken {
  readonly isOver: boolean
  readonly spilt: number
}

export function createBucket(size: number, perSecond: number, now: () => number): Bucket {
  let left = size
  let filled = now()
  let spilt = 0
  return {
    take(amount) {
      const at = now()
      left = Math.min(size, left + ((at - filled) / 1000) * perSecond)
      filled = at
      // What is larger than all it holds passes when it is full, and leaves a debt.
      if (left < Math.min(amount, size)) return { isOver: true, spilt: ++spilt }
      left -= amount
      const before = spilt
      spilt = 0
      return { isOver: false, spilt: before }
    },
  }
}
