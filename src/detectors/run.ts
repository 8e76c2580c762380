import { runnerOf } from './runner-of.ts'
import { trafficByKind } from './traffic.ts'

/** What a guard asks, for every message: the checks of what messages hold. */
export const runDetectors = runnerOf(trafficByKind)
