/** One set of rows that a model learned from: what its card names. */
export interface TrainingSet {
  readonly name: string
  readonly licence: string
  readonly rows: number
  readonly attacks: number
}
