import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Chat } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import type { Agent } from '../../lab/agent.ts'
import { AGENTS } from '../../lab/agents/index.ts'
import { modelAgent } from '../../lab/agents/llm/model-agent.ts'
import { ATTACKS } from '../../lab/attacks/index.ts'
import { defenceByCommand } from '../../lab/defence/by-command.ts'
import { DEFENCES } from '../../lab/defences/index.ts'
import { ENVIRONMENTS } from '../../lab/environments/index.ts'
import { GOALS } from '../../lab/goals/index.ts'
import { byName, type Lab } from '../../lab/lab.ts'
import type { TrialPlan, TrialRecord } from '../../lab/record.ts'
import { TRANSFORMS } from '../../lab/transforms/index.ts'
import { runTrial } from '../../lab/trial.ts'
import type { Context } from '../command.ts'
import { classifierBy } from './classifier-by.ts'
import { packageRoot } from '../root.ts'
import { openMeans } from './open-means.ts'

/** The lab with everything it has, and a place on this machine to run trials in. */
export interface OpenLab {
  readonly lab: Lab
  readonly run: (plan: TrialPlan, signal?: AbortSignal) => Promise<Omit<TrialRecord, 'key'>>
  readonly close: () => void
}

export interface LabOptions {
  /** Command lines of other guards, by name. */
  readonly guards?: Readonly<Record<string, string>>
  readonly chat?: Chat | undefined
  readonly temperature?: number | undefined
  /** Command line of a program that judges texts, instead of the model that ships. */
  readonly classifier?: string | undefined
}

export function openLab(options: LabOptions, context: Context): OpenLab {
  const { guards = {}, chat, temperature } = options
  const program = options.classifier === undefined ? undefined : classifierBy(options.classifier, context)
  const taken = Object.keys(guards).find((name) => DEFENCES.some((defence) => defence.name === name))
  if (taken !== undefined)
    return fail('usage/bad-value', {
      what: '--guard',
      value: taken,
      expected: 'A name that no defence of the lab has: fairlead lab list defences',
    })
  const byCommand = Object.entries(guards).map(([name, line]) => defenceByCommand(name, line))
  const place = mkdtempSync(join(tmpdir(), 'fairlead-lab-'))
  let sockets = 0
  const lab: Lab = {
    environments: byName(ENVIRONMENTS),
    attacks: byName(ATTACKS),
    goals: byName(GOALS),
    transforms: byName(TRANSFORMS),
    agents: byName([...AGENTS, ...(chat ? modelAgents(chat, temperature) : [])]),
    defences: byName([...DEFENCES, ...byCommand]),
    means: openMeans(
      { scratch: join(place, 'scratch'), chat, ...(program && { classify: program.classify }) },
      context,
    ),
    pipe: [process.execPath, join(packageRoot(), 'dist', 'net', 'loopback', 'pipe.js')],
    // Windows has no socket files; its named pipes have a folder of their own.
    socketPath: () =>
      process.platform === 'win32'
        ? `\\\\.\\pipe\\${basename(place)}-${sockets++}`
        : join(place, `${sockets++}.s`),
    clock: () => performance.now(),
  }
  return {
    lab,
    run: (plan, signal) => runTrial(plan, lab, signal),
    close: () => {
      void program?.close()
      rmSync(place, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function modelAgents(chat: Chat, temperature: number | undefined): Agent[] {
  const settings = temperature === undefined ? {} : { temperature }
  return [
    modelAgent({ name: 'model', chat, style: 'calls', settings }),
    modelAgent({ name: 'model-in-words', chat, style: 'words', settings }),
  ]
}
