import { hashText } from './hash.ts'

/** Which fold each row is in. Rows of one group are variants of one thing and stay together. */
export function foldsOf(groups: readonly string[], count: number, seed: string | number): Uint8Array {
  return Uint8Array.from(groups, (group) => hashText(`${seed}/${group}`) % count)
}

/** What every row gets from a model that never saw its group. */
export function heldOut<T>(
  folds: Uint8Array,
  count: number,
  judge: (train: readonly number[], test: readonly number[]) => readonly T[],
): T[] {
  const out: T[] = []
  for (let fold = 0; fold < count; fold++) {
    const train: number[] = []
    const test: number[] = []
    folds.forEach((of, row) => (of === fold ? test : train).push(row))
    if (test.length === 0) continue
    judge(train, test).forEach((value, at) => (out[test[at]!] = value))
  }
  return out
}
