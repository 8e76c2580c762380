import type { TrialPlan } from '../record.ts'
import type { Axes } from './axes.ts'

/** A plan but for the defence: what every defence is tried on, so that they can be compared. */
export type Case = Omit<TrialPlan, 'defence'>

/** Whether such a trial can be staged at all; what cannot is left out. */
export type CanBe = (plan: Case) => boolean

/** All of them, in order. */
export function* casesOf({ places, moves, isBenignToo, ...rest }: Axes): Generator<Case> {
  for (const place of places)
    for (const attack of [...(isBenignToo ? [undefined] : []), ...moves])
      for (const fleet of rest.fleets)
        for (const agent of rest.agents)
          for (const resolution of rest.resolutions)
            for (const transport of rest.transports)
              for (const era of rest.eras)
                for (const seed of rest.seeds)
                  yield {
                    ...place,
                    ...(attack && { attack }),
                    ...besideOf(fleet, place),
                    agent,
                    resolution,
                    transport,
                    era,
                    seed,
                  }
}

/** The task's own server is not beside itself. */
export function besideOf(
  fleet: readonly string[],
  { environment }: Pick<TrialPlan, 'environment'>,
): Pick<TrialPlan, 'beside'> {
  const beside = fleet.filter((name) => name !== environment)
  return beside.length === 0 ? {} : { beside }
}
