/** The flags of `fairlead guard` that bring in judges beside the signatures. */
export interface JudgeFlags {
  readonly rules: string | undefined
  readonly models: string
  readonly weights: string | undefined
  readonly arbiter: string | undefined
  readonly 'arbiter-provider': string
  readonly 'arbiter-model': string | undefined
  readonly 'arbiter-key-env': string | undefined
  readonly 'arbiter-band': string
  readonly 'arbiter-timeout': number
  readonly 'arbiter-calls': number | undefined
  readonly 'log-refusal': boolean
  readonly mode: string
}

/** An arbiter without the model would never be asked. */
export function wantsTexts({ models, arbiter }: JudgeFlags): boolean {
  return models === 'texts' || models === 'all' || arbiter !== undefined
}

export function wantsLogs({ models, 'log-refusal': refuses }: JudgeFlags): boolean {
  return models === 'logs' || models === 'all' || refuses
}
