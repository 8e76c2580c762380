import { byKind } from './index.ts'
import { runnerOf } from './runner-of.ts'

/** What a scan asks: the checks of everything that it can look at. */
export const runAllDetectors = runnerOf(byKind)
