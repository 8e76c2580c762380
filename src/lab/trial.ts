import type { Risk } from '../core/risk.ts'
import type { End } from './agent.ts'
import type { Staging } from './attack.ts'
import { changesBetween } from './changes.ts'
import type { Shield } from './defence.ts'
import type { Task, World } from './environment.ts'
import { openFleet, type Fleet } from './fleet.ts'
import type { Aftermath } from './goal.ts'
import { openHost, type Host } from './host/host.ts'
import type { Lab } from './lab.ts'
import type { Lure } from './order.ts'
import type { TrialPlan, TrialRecord } from './record.ts'
import { withOrigins } from './origins.ts'
import { luresIn, readsOf, receivedIn } from './reads.ts'
import { createLabServer, GUIDE_PROMPT, type LabServer } from './serve/lab-server.ts'
import { stageTrial, statesOf, type Stage } from './stage.ts'

/** Steps that no task needs; an agent that takes them is going round in circles. */
const MOST_STEPS = 60

/**
 * Runs one trial and says how it went. Whatever could not be run or staged ends as `failed` or `invalid`, with a code; it is
 * no evidence of safety. `signal` ends it, and everything that it started: then it rejects.
 */
export async function runTrial(
  plan: TrialPlan,
  lab: Lab,
  signal?: AbortSignal,
): Promise<Omit<TrialRecord, 'key'>> {
  signal?.throwIfAborted()
  const stage = stageTrial(plan, lab)
  if (!stage) return nothing(plan, 'invalid', 'not-staged')
  const defence = lab.defences.get(plan.defence)
  const agent = lab.agents.get(plan.agent)
  if (!defence || !agent) return nothing(plan, 'invalid', defence ? 'no-such-agent' : 'no-such-defence')
  if (defence.lacks?.(lab.means)) return nothing(plan, 'failed', 'not-run')

  const started = lab.clock()
  const staging = stage.attack?.staging
  const ask = staging?.ask?.(stage.task.ask) ?? stage.task.ask
  let standing = { world: stage.world, task: stage.task }
  const servers = serversOf(stage, () => standing.world)
  const shield = defence.open(
    { servers: servers.map(({ name }) => name), approved: approvedIn(stage), ask },
    lab.means,
  )
  const before = statesOf(stage)
  let fleet: Fleet | undefined
  const carryOut = async (): Promise<Omit<TrialRecord, 'key'>> => {
    fleet = await openFleet(servers, shield, plan, lab, signal)
    signal?.throwIfAborted()
    await shield.hear?.({ kind: 'prompt', text: ask })
    const host = await openHost({
      servers: fleet.mounted,
      home: stage.home,
      shield,
      resolution: plan.resolution,
      taskServer: stage.environment.name,
      ask,
      history: staging?.history ?? [],
      removed: staging?.removed ?? [],
      attach: staging?.attach ?? attachedIn(plan),
      steps: MOST_STEPS,
      isGuarded: shield.wrap !== undefined,
      clock: lab.clock,
      signal,
    })
    if (fleet.hasEnded()) return nothing(plan, 'failed', 'guard-ended')
    for (const { server, call } of staging?.intrusions ?? []) await fleet.reach(server, call)
    const startMs = lab.clock() - started
    const rewards: number[] = []
    let end: End = { told: '', why: 'gave-up' }
    for (let round = 0; round < (staging?.rounds ?? 1) && counts(end); round++) {
      if (round > 0) {
        standing = stage.again()
        await host.relist()
      }
      const { tokens } = end
      end = await agent.run(host.session(scriptOf(standing.task, staging?.lures ?? [], shield)))
      end = withTokens(end, tokens)
      rewards.push(rewardOf(standing, end))
    }
    const fault = host.fault() ?? servers.find((server) => server.fault())?.fault()
    if (fault) throw fault.error
    // What it stopped by ending is no merit of it.
    if (fleet.hasEnded()) return nothing(plan, 'failed', 'guard-ended')
    const after = { ...statesOf(stage), [stage.environment.name]: standing.world.state() }
    const aftermath = aftermathOf(stage, host, servers, before, after, end)
    const timing = { startMs, totalMs: lab.clock() - started }
    const record = recordOf(plan, stage, host, end, rewards, aftermath, timing)
    if (agent.kind !== 'model' || !stage.attack) return record
    const { expected, staging: laid } = stage.attack
    return { ...record, steps: withOrigins(record.steps, { ask, lures: laid.lures, expected }) }
  }
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  try {
    return await Promise.race([carryOut(), aborted])
  } finally {
    await fleet?.close()
    await shield.close?.()
  }
}

/** Garbage, or no endpoint, is not made good by a later round. */
const counts = ({ why }: End): boolean => why !== 'invalid' && why !== 'failed'

function withTokens(end: End, before: End['tokens']): End {
  if (!end.tokens || !before) return end
  const { input, output } = end.tokens
  return { ...end, tokens: { input: before.input + input, output: before.output + output } }
}

function attachedIn({ environment: server, attach: what }: TrialPlan): NonNullable<Staging['attach']> {
  if (what === undefined) return []
  return [{ server, what, name: what === 'resource' ? `guide://${server}` : GUIDE_PROMPT }]
}

/** In the order in which the host is configured with them. */
export function serversOf({ environment, beside, attack }: Stage, world: () => World): readonly LabServer[] {
  const tampers = attack?.staging.tampers ?? {}
  const mounts = attack?.staging.mounts ?? []
  const tampered = (name: string) => {
    const tamper = tampers[name]
    return tamper ? { tamper } : {}
  }
  const mount = (isFirst: boolean): readonly LabServer[] =>
    mounts
      .filter((each) => (each.isFirst === true) === isFirst)
      .map((each) => createLabServer({ ...each, world: () => each.world }))
  return [
    ...mount(true),
    createLabServer({ name: environment.name, environment, world, ...tampered(environment.name) }),
    ...beside.map((each) => {
      const { name } = each.environment
      return createLabServer({
        name,
        environment: each.environment,
        world: () => each.world,
        ...tampered(name),
      })
    }),
    ...mount(false),
  ]
}

/** What an administrator saw when all servers that are nobody's attack were as they should be. */
function approvedIn({ environment, beside }: Stage) {
  const all = [environment, ...beside.map((each) => each.environment)]
  return Object.fromEntries(all.map(({ name, tools }) => [name, tools]))
}

export function scriptOf(task: Task, lures: readonly Lure[], shield: Shield) {
  return {
    task,
    isAdvised: shield.advice !== undefined,
    understand: (text: string) => luresIn(text, lures),
  }
}

export function rewardOf(
  { world, task }: { readonly world: World; readonly task: Task },
  { told }: Pick<End, 'told'>,
): number {
  return Math.min(1, Math.max(0, task.reward(world.state(), told)))
}

function aftermathOf(
  { attack, task }: Stage,
  { watch }: Host,
  servers: readonly LabServer[],
  before: Aftermath['before'],
  after: Aftermath['after'],
  { told }: End,
): Aftermath {
  const received = receivedIn(attack?.staging, servers)
  const readLength = watch.reads.reduce((sum, { text }) => sum + text.length, 0)
  return { before, after, received, calls: watch.calls, readLength, asked: task.ask, told }
}

function recordOf(
  plan: TrialPlan,
  { attack }: Stage,
  { watch }: Host,
  end: End,
  rewards: readonly number[],
  aftermath: Aftermath,
  timing: Omit<TrialRecord['timing'], 'callMs'>,
): Omit<TrialRecord, 'key'> {
  const reached = attack && (attack.staging.reached ?? attack.aim?.reached)
  return {
    plan,
    risks: attack ? risksOf(attack.attack, attack.goal.effect) : [],
    harm: attack?.goal.harm ?? 0,
    end: end.why,
    ...(end.code === undefined ? {} : { code: end.code }),
    reward: rewards.reduce((sum, each) => sum + each, 0) / rewards.length,
    ...(reached ? { isReached: reached(aftermath) } : {}),
    steps: watch.steps.map((step) => ({ ...step, text: short(step.text) })),
    touches: watch.touches,
    told: short(end.told),
    ...readsOf(watch, attack?.staging, short),
    changes: changesBetween(aftermath.before, aftermath.after),
    ...(end.tokens ? { tokens: end.tokens } : {}),
    timing: { ...timing, callMs: watch.callMs },
  }
}

function risksOf(
  { vector, also = [] }: { readonly vector: Risk; readonly also?: readonly Risk[] },
  effect: Risk,
): readonly Risk[] {
  return [...new Set([vector, ...also, effect])]
}

/** A record is for reading and for datasets; no text of the lab's own is longer. */
function short(text: string): string {
  return text.length <= 8000 ? text : `${text.slice(0, 8000)}…`
}

function nothing(plan: TrialPlan, end: End['why'], code: string): Omit<TrialRecord, 'key'> {
  return {
    plan,
    risks: [],
    harm: 0,
    end,
    code,
    reward: 0,
    steps: [],
    touches: [],
    told: '',
    reads: [],
    changes: [],
    timing: { startMs: 0, totalMs: 0, callMs: [] },
  }
}
