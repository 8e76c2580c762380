import type { SourceShape } from '../../core/source.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Entry } from '../entry.ts'
import type { Program } from '../scope.ts'
import { hiddenRegistrations } from './conditions.ts'
import { endpointShapes } from './endpoints.ts'
import { hostileShapes } from './hostile.ts'
import { endlessWork } from './endless-work.ts'
import { harmfulActs } from './harmful-acts.ts'
import { looseShapes } from './loose.ts'
import { sharedServers } from './shared-server.ts'
import { sitesIn } from './sites.ts'

const MOST = 500

/** Shapes that are wrong whatever flows through them. */
export function shapesOf(program: Program, entries: readonly Entry[]): readonly SourceShape[] {
  const sites = program.modules.map(sitesIn)
  const found = [
    ...endpointShapes(sites),
    ...looseShapes(sites),
    ...hostileShapes(sites),
    ...harmfulActs(sites),
    ...endlessWork(program.modules, sites),
    ...sharedServers(sites),
    ...hiddenRegistrations(sites, entries),
  ]
  return found
    .slice(0, MOST)
    .map((shape) => ({ ...shape, reach: isElsewhere(shape.at.file) ? 'elsewhere' : 'surface' }))
}
