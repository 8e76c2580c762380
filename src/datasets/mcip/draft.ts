import type { Random } from '../../core/random.ts'
import type { Trajectory, TrajectoryTool } from '../../core/trajectory.ts'
import type { JsonValue } from '../../core/value.ts'
import type { Corpus } from './corpus.ts'
import type { Scene } from './family.ts'
import { type Fillings, fill, inserted } from './slots.ts'

/** A dialogue while it is made: its steps still know what they were made of. */
export interface Draft {
  readonly tools: readonly TrajectoryTool[]
  readonly steps: readonly DraftStep[]
}

export type DraftStep =
  | { readonly kind: 'user' | 'answer'; readonly text: string; readonly sender?: string }
  | DraftCall
  | DraftResult

export interface DraftCall {
  readonly kind: 'call'
  readonly tool: string
  readonly arguments: JsonValue
  /** Which result is its. */
  readonly pair: string
  readonly sender?: string
  readonly from: Origin
}

export interface DraftResult {
  readonly kind: 'result'
  readonly tool: string
  readonly value: JsonValue
  readonly pair: string
  readonly from: Origin
}

export interface Origin {
  readonly scene: Scene
  /** Which line of it. */
  readonly line: number
  readonly fillings: Fillings
}

/** A scene, told once. `key` sets its pairs of call and result apart from those of other tellings. */
export function play(scene: Scene, key: string, { lists }: Corpus, random: Random): DraftStep[] {
  const fillings = fill(scene.slots, lists, random)
  const waiting: DraftCall[] = []
  return scene.lines.map((line, at): DraftStep => {
    const from = { scene, line: at, fillings }
    if (line.kind === 'call') {
      const { tool } = line
      const call: DraftCall = {
        kind: 'call',
        tool,
        arguments: valueOf(line.json, fillings),
        pair: `${key}.${at}`,
        from,
      }
      waiting.push(call)
      return call
    }
    if (line.kind === 'result') {
      const call = waiting.shift()
      if (call === undefined) throw new SyntaxError(`a result without a call in ${scene.family}`)
      return { kind: 'result', tool: call.tool, value: valueOf(line.json, fillings), pair: call.pair, from }
    }
    const text = inserted(random.pick(line.texts), fillings)
    return { kind: line.kind, text, ...(line.sender !== undefined && { sender: line.sender }) }
  })
}

export function valueOf(json: string, fillings: Fillings): JsonValue {
  const text = inserted(json, fillings)
  try {
    return JSON.parse(text) as JsonValue
  } catch (error) {
    throw new SyntaxError(`not JSON: ${text}`, { cause: error })
  }
}

/** As others see it. Names of results stay only where the corpus writes them. */
export function asTrajectory(id: string, { tools, steps }: Draft, namesResults: boolean): Trajectory {
  return {
    id,
    tools,
    steps: steps.map((step) => {
      if (step.kind === 'call') {
        const { kind, tool, sender } = step
        return { kind, tool, arguments: step.arguments, ...(sender !== undefined && { sender }) }
      }
      if (step.kind === 'result')
        return { kind: 'result', ...(namesResults && { tool: step.tool }), value: step.value }
      return step
    }),
  }
}
