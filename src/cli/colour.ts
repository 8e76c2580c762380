import picocolors from 'picocolors'
import type { Severity } from '../core/severity.ts'
import type { Context } from './command.ts'

export interface Colours {
  readonly strong: Paint
  readonly faint: Paint
  readonly good: Paint
  readonly bad: Paint
  readonly warn: Paint
}
type Paint = (text: string) => string

/** Colours only where a person looks and did not say no (NO_COLOR, TERM=dumb). */
export function coloursFor({ stdout, env }: Pick<Context, 'stdout' | 'env'>): Colours {
  const isTerminal = 'isTTY' in stdout && stdout.isTTY === true
  const { bold, dim, green, red, yellow } = picocolors.createColors(
    isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  )
  return { strong: bold, faint: dim, good: green, bad: red, warn: yellow }
}

export function severityColour(severity: Severity, { bad, warn, faint }: Colours): Paint {
  if (severity === 'high' || severity === 'critical') return bad
  return severity === 'medium' ? warn : faint
}
