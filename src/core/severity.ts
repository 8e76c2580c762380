export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const

export type Severity = (typeof SEVERITIES)[number]
export const CONFIDENCES = ['low', 'medium', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export function atLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold)
}

export function worst(severities: Iterable<Severity>): Severity | undefined {
  let index = -1
  for (const severity of severities) index = Math.max(index, SEVERITIES.indexOf(severity))
  return SEVERITIES[index]
}
