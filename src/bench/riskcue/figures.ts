export interface Counts {
  readonly TP: number
  readonly FP: number
  readonly FN: number
  readonly TN: number
}

export interface Figures {
  readonly accuracy: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What is divided by nothing is 0, as the paper has it. */
export function figuresOf({ TP, FP, FN, TN }: Counts): Figures {
  const [precision, recall] = [share(TP, TP + FP), share(TP, TP + FN)]
  return {
    accuracy: share(TP + TN, TP + FP + FN + TN),
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
  }
}

/** Over all types together: what micro precision and recall rest on. */
export function sumOf(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((total, one) => total + one[name], 0)
  return { TP: sum('TP'), FP: sum('FP'), FN: sum('FN'), TN: sum('TN') }
}

export interface Spread {
  readonly mean: number
  /** Of the population: divided by the number of runs, not by one less. */
  readonly sd: number
}

export function spreadOf(values: readonly number[]): Spread {
  const mean = share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, sd: Math.sqrt(share(squares, values.length)) }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
