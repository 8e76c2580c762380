import { definitionOf } from '../core/definition-of.ts'
import type { Definition, DefinitionKind, Fleet, Surface } from '../core/subject.ts'
import type { JsonObject } from '../core/value.ts'
import type { Pins } from '../store/pins.ts'

/** What this server advertises now, and what the other servers of the same state folder had approved. */
export interface Surfaces {
  /** `isNew`: nothing of this kind was ever approved, so that what this listing holds is no change. */
  readonly startListing: (kind: DefinitionKind, isNew: boolean) => void
  readonly isNewListing: (kind: DefinitionKind) => boolean
  readonly put: (definitions: readonly Definition[], kind: DefinitionKind, isFirstPage: boolean) => void
  readonly instruct: (instructions: string | undefined) => void
  readonly own: () => Surface
  readonly fleet: () => Fleet
}

export function createSurfaces(server: string, pins: Pins): Surfaces {
  const lists: Record<DefinitionKind, readonly Definition[]> = {
    tool: [],
    prompt: [],
    resource: [],
    template: [],
  }
  const newListings = new Set<DefinitionKind>()
  let instructions: string | undefined
  let others: readonly Surface[] = []
  let version = -1

  const own = (): Surface => ({
    server,
    instructions,
    tools: lists.tool,
    prompts: lists.prompt,
    resources: [...lists.resource, ...lists.template],
  })

  const fleet = (): Fleet => {
    const now = pins.version()
    if (now !== version) {
      version = now
      others = surfacesOf(pins.approvedElsewhere(server))
    }
    return { own: own(), others }
  }

  return {
    startListing: (kind, isNew) => void (isNew ? newListings.add(kind) : newListings.delete(kind)),
    isNewListing: (kind) => newListings.has(kind),
    put: (definitions, kind, isFirstPage) => {
      lists[kind] = isFirstPage ? definitions : [...lists[kind], ...definitions].slice(0, MOST)
    },
    instruct: (text) => {
      instructions = text
    },
    own,
    fleet,
  }
}

/** Pages of one list that are judged together. */
const MOST = 5000

function surfacesOf(pinned: readonly { server: string; kind: string; definition: string }[]): Surface[] {
  const byServer = new Map<string, Definition[]>()
  for (const { server, kind, definition } of pinned) {
    if (kind !== 'tool' && kind !== 'prompt') continue
    const known = definitionOf(kind, JSON.parse(definition) as JsonObject)
    const list = byServer.get(server) ?? []
    byServer.set(server, list)
    if (known) list.push(known)
  }
  return [...byServer].map(([server, definitions]) => ({
    server,
    instructions: undefined,
    tools: definitions.filter(({ kind }) => kind === 'tool'),
    prompts: definitions.filter(({ kind }) => kind === 'prompt'),
    resources: [],
  }))
}
