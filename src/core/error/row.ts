export interface Row {
  /** What went wrong; `{name}` is filled from the details. */
  readonly summary: string
  /** What to do next. */
  readonly hint: string
  /** Process exit code: 2 usage, 3 nothing to look at, 4 incomplete, 70 our bug. */
  readonly exit: 1 | 2 | 3 | 4 | 70
}
