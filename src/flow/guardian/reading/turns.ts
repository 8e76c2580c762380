import type { Step } from '../../../core/trajectory.ts'
import { saidIn, type Said } from './said.ts'
import { conceptsOf } from './words.ts'

export interface Spoken {
  readonly step: number
  readonly said: Said
  readonly concepts: ReadonlySet<string>
}

/** All that the user says before the agent acts on it: a request, and the answers to what the agent asked back. */
export interface Turn extends Spoken {
  /** Every step of it, the first one being `step`. */
  readonly steps: readonly number[]
  /** What it asks for; with the turn before, where it only answers what the agent asked back. */
  readonly asked: ReadonlySet<string>
  readonly request: Said
}

export function readTurns(steps: readonly Step[]): { turns: readonly Turn[]; answers: readonly Spoken[] } {
  const turns: Turn[] = []
  const answers: Spoken[] = []
  let open: { steps: number[]; text: string } | undefined
  let hasActed = false
  const close = (): void => {
    if (!open) return
    const turn = spoken(open.steps[0]!, open.text)
    const before = hasActed ? undefined : turns.at(-1)
    turns.push({
      ...turn,
      steps: open.steps,
      asked: new Set([...(before?.asked ?? []), ...turn.concepts]),
      request: before ? saidIn(`${before.request.text}\n${open.text}`) : turn.said,
    })
    open = undefined
    hasActed = false
  }
  steps.forEach((step, index) => {
    if (step.kind === 'answer') answers.push(spoken(index, step.text))
    if (step.kind !== 'user') {
      close()
      hasActed ||= step.kind === 'call'
    } else if (open) {
      open.steps.push(index)
      open.text += `\n${step.text}`
    } else open = { steps: [index], text: step.text }
  })
  close()
  return { turns, answers }
}

function spoken(step: number, text: string): Spoken {
  return { step, said: saidIn(text), concepts: conceptsOf(text) }
}
