import type { Step, Story } from '../scenario.ts'
import { lean } from './lean.ts'

/** Some authors write beside every repeated entry what they think it is. Steps whose event recurs get such a note, or none do. */
export function withRhythm(story: Story, steps: readonly (Step | readonly Step[])[]): readonly Step[] {
  const flat = steps.flat()
  if (story.chance('rhythm, no notes', 0.25)) return flat
  const times = new Map<string, number>()
  for (const { event } of flat) times.set(event, (times.get(event) ?? 0) + 1)
  return flat.map((step, at) => {
    if ((times.get(step.event) ?? 0) < 3 || !story.chance(`rhythm ${step.event} ${at}`, 0.6)) return step
    return { ...step, fields: { ...step.fields, note: lean(story, `rhythm ${at}`, CODED, ROUTINE, 0.8) } }
  })
}

const CODED = [
  'bit 1',
  'bit 0',
  'high',
  'low',
  'long',
  'short',
  'pattern repeats',
  'same block as before',
  'off',
  'next byte',
  'marker',
  'pulse',
  'encoded value',
  'sequence continues',
  'delta only',
  'stop',
  'timing only',
  'encode step',
  'signal',
  'write after read',
  'via lock',
  'reset',
  'modulated',
  'decode ok',
  'sensitive chunk',
  'small variation',
  'alternates',
  'spike',
  'follows the read',
  'locked',
  'burst',
  'linked to previous read',
  'correlates',
  'delay',
] as const

const ROUTINE = [
  'steady',
  'regular cycle',
  'batch processing',
  'idle',
  'periodic flush',
  'background load',
  'scheduled run',
  'normal traffic',
  'health check',
  'log rotation',
  'standard poll',
  'cache refresh',
  'metrics collection',
  'fixed interval',
  'backup entry',
  'debug run',
  'processed',
  'application log',
  'workload as usual',
  'run completed',
  'per request',
  'telemetry',
  'rotate',
  'startup',
  'updated',
  'monitoring',
  'consistent size',
  'fixed',
  'unchanged',
  'no link',
  'independent',
  'log entry',
  'batch start',
  'compress',
  'idle, no new jobs',
  'metrics emit',
  'baseline',
] as const
