interface Check {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly error?: string
  readonly seen?: string
}
type Run = Readonly<Record<string, readonly Check[]>>

interface Difference {
  readonly kind: 'status' | 'content'
  readonly scenario: string
  readonly check: string
  readonly direct: string
  readonly guarded: string
  readonly why: string | undefined
}

export declare function compareRuns(direct: Run, guarded: Run): readonly Difference[]
