import { randomFrom } from '../../core/random.ts'
import { fail } from '../../core/error.ts'
import type { Position } from '../../lab/attack.ts'
import { axesOf } from '../../lab/campaign/axes.ts'
import { catalogueOf } from '../../lab/campaign/catalogue-of.ts'
import type { Lab } from '../../lab/lab.ts'
import type { TrialPlan } from '../../lab/record.ts'
import type { Insertion } from '../../lab/transform.ts'
import { createLabServer, type LabServer } from '../../lab/serve/lab-server.ts'
import { serveOverHttp } from '../../lab/serve/over-http.ts'
import { serveOverLines } from '../../lab/serve/over-lines.ts'
import { type Stage, stageTrial } from '../../lab/stage.ts'
import type { Context } from '../command.ts'
import { openLab } from './open-lab.ts'
import { suggest } from './suggest.ts'

export interface ServeOptions {
  readonly seed: number
  readonly task: string | undefined
  readonly attack: string | undefined
  readonly goal: string | undefined
  readonly position: string | undefined
  readonly transform: string
  readonly insertion: string
  readonly listen: string | undefined
}

/** Serves until its input ends, or it is stopped. The exit code. */
export async function serveWorld(name: string, options: ServeOptions, context: Context): Promise<number> {
  const open = openLab({}, context)
  open.close()
  const server = serverFor(name, options, open.lab, context)
  if (options.listen === undefined) {
    await serveOverLines(server, process.stdin, process.stdout)
    return 0
  }
  const { origin, close } = await serveOverHttp(server, portIn(options.listen))
  context.stderr.write(`${name}: ${origin}/mcp\n`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
  })
  await close()
  return 0
}

function portIn(listen: string): number {
  const [, port] = /^(?:(?:127\.0\.0\.1|localhost|\[::1\]):)?(\d{1,5})$/.exec(listen) ?? []
  if (port === undefined || Number(port) > 65_535)
    return fail('usage/bad-value', {
      what: '--listen',
      value: listen,
      expected: 'An address on this machine, such as 127.0.0.1:8400',
    })
  return Number(port)
}

function serverFor(name: string, options: ServeOptions, lab: Lab, { stderr }: Context): LabServer {
  const { attack, goal, position, task, seed } = options
  for (const [flag, value] of Object.entries({ goal, position }))
    if (attack === undefined && value !== undefined)
      fail('usage/bad-value', {
        what: `--${flag}`,
        value,
        expected: 'It is of an attack: name that too, with --attack',
      })
  const asked = { positions: [position], insertions: [options.insertion] } as {
    readonly positions: readonly Position[]
    readonly insertions: readonly Insertion[]
  }
  // Names are checked where those of a campaign are.
  const { places, moves } = axesOf(
    {
      environments: [name],
      ...(task !== undefined && { tasks: [task] }),
      ...(attack !== undefined && { attacks: [attack] }),
      ...(goal !== undefined && { goals: [goal] }),
      ...(position !== undefined && { positions: asked.positions }),
      transforms: [options.transform],
      insertions: asked.insertions,
    },
    catalogueOf(lab),
    suggest,
  )
  if (attack === undefined) {
    const environment = lab.environments.get(name)!
    const world = environment.open(randomFrom(`lab/${seed}`).fork(name))
    return createLabServer({ name, environment, world: () => world })
  }
  for (const move of moves)
    for (const place of places) {
      const stage = stageTrial({ ...USUAL, ...place, attack: move, seed }, lab)
      const server = stage && hisServer(stage)
      if (!stage || !server) continue
      const where = `${move.position} for the task ${place.task}: ${stage.task.ask}`
      stderr.write(`${move.name} in ${server.name}, at ${where}\n`)
      return server
    }
  return fail('lab/unstaged', { attack, what: `no task of ${name} and no server there has a place for it` })
}

const USUAL: Pick<TrialPlan, 'agent' | 'defence' | 'resolution' | 'transport' | 'era'> = {
  agent: 'obedient',
  defence: 'none',
  resolution: 'first-wins',
  transport: 'http',
  era: 'legacy',
}

/** The task's server where it is tampered with or carries a stranger's text; else the attacker's own. */
function hisServer({ environment, world, attack }: Stage): LabServer | undefined {
  if (!attack) return undefined
  const { tampers = {}, mounts = [] } = attack.staging
  const [mount] = mounts
  if (mount && !tampers[environment.name]) return createLabServer({ ...mount, world: () => mount.world })
  const tamper = tampers[environment.name]
  return createLabServer({
    name: environment.name,
    environment,
    world: () => world,
    ...(tamper && { tamper }),
  })
}
