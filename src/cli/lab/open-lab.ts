import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chat } from '../../core/chat.ts'
import { HOOKED_HOSTS } from '../../hosts/hooked.ts'
import type { Agent } from '../../lab/agent.ts'
import { AGENTS } from '../../lab/agents/index.ts'
import { modelAgent } from '../../lab/agents/llm/model-agent.ts'
import { ATTACKS } from '../../lab/attacks/index.ts'
import type { HookEvent, Means } from '../../lab/defence.ts'
import { defenceByCommand } from '../../lab/defence/by-command.ts'
import { DEFENCES } from '../../lab/defences/index.ts'
import { ENVIRONMENTS } from '../../lab/environments/index.ts'
import { GOALS } from '../../lab/goals/index.ts'
import { byName, type Lab } from '../../lab/lab.ts'
import type { TrialPlan, TrialRecord } from '../../lab/record.ts'
import { TRANSFORMS } from '../../lab/transforms/index.ts'
import { runTrial } from '../../lab/trial.ts'
import type { Context } from '../command.ts'
import { take } from '../hook/take.ts'
import { packageRoot } from '../root.ts'

/** The lab with everything it has, and a place on this machine to run trials in. */
export interface OpenLab {
  readonly lab: Lab
  readonly run: (plan: TrialPlan) => Promise<Omit<TrialRecord, 'key'>>
  readonly close: () => void
}

export interface LabOptions {
  /** Command lines of other guards, by name. */
  readonly guards?: Readonly<Record<string, string>>
  readonly chat?: Chat | undefined
  readonly settings?: { readonly temperature?: number }
}

export function openLab({ guards = {}, chat, settings = {} }: LabOptions, context: Context): OpenLab {
  const root = packageRoot()
  const place = mkdtempSync(join(tmpdir(), 'lab-'))
  let count = 0
  const means: Means = {
    fairlead: [process.execPath, join(root, 'bin', 'fairlead.js')],
    write: (path, text) => {
      writeFileSync(path, text)
    },
    hook: (event) => hookHere(event, context),
    ...(chat && { chat }),
  }
  const byCommand = Object.entries(guards).map(([name, line]) => defenceByCommand(name, line))
  const lab: Lab = {
    environments: byName(ENVIRONMENTS),
    attacks: byName(ATTACKS),
    goals: byName(GOALS),
    transforms: byName(TRANSFORMS),
    agents: byName([...AGENTS, ...(chat ? modelAgents(chat, settings) : [])]),
    defences: byName([...DEFENCES, ...byCommand]),
    means,
    pipe: [process.execPath, join(root, 'dist', 'net', 'loopback', 'pipe.js')],
    socketPath: () => join(place, `${count++}.s`),
    clock: () => performance.now(),
  }
  return {
    lab,
    run: async (plan) => {
      const folder = join(place, String(count++))
      try {
        return await runTrial(plan, { ...lab, means: { ...means, folder: (purpose) => made(folder, purpose) } })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  }
}

function modelAgents(chat: Chat, settings: LabOptions['settings'] = {}): Agent[] {
  return [
    modelAgent({ name: 'model', chat, style: 'calls', settings }),
    modelAgent({ name: 'model-in-words', chat, style: 'words', settings }),
  ]
}

function made(folder: string, purpose: string): string {
  const path = join(folder, purpose)
  mkdirSync(path, { recursive: true })
  return path
}

/** As the host's own process would, without starting one: twice as many trials in the same time. */
async function hookHere({ payload, state, trajectory }: HookEvent, context: Context): Promise<void> {
  const host = HOOKED_HOSTS.find(({ id }) => id === 'claude-code')
  if (!host) return
  const flags = { event: undefined, state, trajectory }
  await take(host, flags, inOnePiece(JSON.stringify(payload)), { ...context, stdout: context.stderr })
}

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
