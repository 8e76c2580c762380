import type { Surface } from '../../core/subject.ts'
import { pinnedTools } from '../labels/pinned-tools.ts'

/** Definitions that guards of this state folder have approved, by server. */
export function approvedSurfaces(folder: string): ReadonlyMap<string, Surface> {
  return new Map(
    pinnedTools(folder).map(({ server, tools }) => [
      server,
      { server, instructions: undefined, tools, prompts: [], resources: [] },
    ]),
  )
}
