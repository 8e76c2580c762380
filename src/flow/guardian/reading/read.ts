import type { Trajectory } from '../../../core/trajectory.ts'
import { readCalls, type CallReading } from './calls.ts'
import { readResults, type ResultReading } from './results.ts'
import { readTools, type ToolReading } from './tools.ts'
import { readTurns, type Spoken, type Turn } from './turns.ts'

/** A trajectory, read once for all rules. */
export interface Reading {
  readonly trajectory: Trajectory
  readonly tools: readonly ToolReading[]
  /** What the user asked for, turn by turn. */
  readonly turns: readonly Turn[]
  readonly answers: readonly Spoken[]
  readonly results: readonly ResultReading[]
  readonly calls: readonly CallReading[]
}

export function readTrajectory(given: Trajectory): Reading {
  const trajectory = {
    ...given,
    steps: given.steps.slice(0, MOST_STEPS),
    tools: given.tools.slice(0, MOST_TOOLS),
  }
  const tools = readTools(trajectory.tools)
  const { turns, answers } = readTurns(trajectory.steps)
  const results = readResults(trajectory.steps)
  const calls = readCalls({ trajectory, tools, turns, answers, results })
  return { trajectory, tools, turns, answers, results, calls }
}

const MOST_STEPS = 400
const MOST_TOOLS = 200
