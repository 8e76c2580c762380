import { canonicalJson } from '../../../core/canonical.ts'
import type { Step, Trajectory } from '../../../core/trajectory.ts'
import { toolFit } from './fit.ts'
import { readLeaves, type LeafReading } from './argument-leaves.ts'
import type { ResultReading } from './results.ts'
import { readTool, type ToolReading } from './tools.ts'
import type { Spoken, Turn } from './turns.ts'
import { useOf, type Use } from './use.ts'

export interface CallReading {
  readonly step: number
  readonly given: Step & { readonly kind: 'call' }
  readonly tool: ToolReading
  readonly canonical: string
  /** Number of the turn it falls under; -1 where the user has said nothing yet. */
  readonly turn: number
  readonly leaves: readonly LeafReading[]
  readonly result: ResultReading | undefined
  /** How far the tool is what the turn asks for, by words. */
  readonly toolFit: number
  /** How far the arguments are the user's or come from earlier results. */
  readonly argumentFit: number
  readonly fit: number
  /** How far the tool is what an earlier turn asked for, and what a later one does. */
  readonly earlierFit: number
  readonly laterFit: number
  readonly use: Use
}

export interface Material {
  readonly trajectory: Trajectory
  readonly tools: readonly ToolReading[]
  readonly turns: readonly Turn[]
  readonly answers: readonly Spoken[]
  readonly results: readonly ResultReading[]
}

export function readCalls(material: Material): readonly CallReading[] {
  const { trajectory, tools, turns, results } = material
  const partial = trajectory.steps.flatMap((given, step) => {
    if (given.kind !== 'call') return []
    const turn = turns.findLastIndex((one) => one.step < step)
    const tool = toolOf(given, tools)
    const leaves = readLeaves(given.arguments, { step, tool, turns, turn, material })
    const result = results.find(({ call }) => call === step)
    const fits = turns.map(({ asked }) => toolFit(tool, asked))
    const byWords = Math.max(fits[turn] ?? 0, 0.6 * (fits[turn - 1] ?? 0))
    const argumentFit = argumentsFit(leaves)
    return [
      {
        step,
        given,
        tool,
        canonical: canonicalJson(given.arguments),
        turn,
        leaves,
        result,
        toolFit: byWords,
        argumentFit,
        fit: 1 - (1 - byWords) * (1 - 0.7 * argumentFit),
        earlierFit: Math.max(0, ...fits.slice(0, Math.max(0, turn))),
        laterFit: Math.max(0, ...fits.slice(turn + 1)),
      },
    ]
  })
  return partial.map((call) => ({ ...call, use: useOf(call, partial, material) }))
}

function toolOf(call: Step & { readonly kind: 'call' }, tools: readonly ToolReading[]): ToolReading {
  const named = tools.filter(({ name }) => name === call.tool)
  const found = named.find(({ server }) => call.server === undefined || server === call.server) ?? named[0]
  return found ?? readTool({ name: call.tool, description: '', inputSchema: schemaOf(call) }, false)
}

/** Of a tool that was never listed, only what it is called with is known. */
function schemaOf({ arguments: given }: Step & { readonly kind: 'call' }) {
  const names = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.keys(given) : []
  return { properties: Object.fromEntries(names.slice(0, 100).map((name) => [name, {}])) }
}

/** Flags, choices and presets say nothing of whose wish it is. */
function argumentsFit(leaves: readonly LeafReading[]): number {
  const telling = leaves.filter(({ kind }) => kind === 'value')
  if (telling.length === 0) return 0
  return telling.reduce((sum, { here, before }) => sum + Math.max(here, 0.8 * before), 0) / telling.length
}
