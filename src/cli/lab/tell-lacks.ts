import type { Lab } from '../../lab/lab.ts'
import type { Context } from '../command.ts'

/** Before a campaign, of each defence that was not given what it needs: its trials are on the record as failed, in no figure. */
export function tellLacks(names: Iterable<string>, lab: Lab, { stderr }: Pick<Context, 'stderr'>): void {
  for (const name of new Set(names)) {
    const lack = lab.defences.get(name)?.lacks?.(lab.means)
    if (lack !== undefined) stderr.write(`fairlead: nothing will be said of ${name}: ${lack}\n`)
  }
}
