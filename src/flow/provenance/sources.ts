import type { Origin } from '../../core/provenance.ts'
import { redactSecrets } from '../../core/secret.ts'

/** What fingerprints of one leaf have in common. */
export interface Source {
  readonly origin: Origin
  readonly pointer: string
  readonly isInOrder: boolean
  /** Equal for all that need not be told apart: the same tool of the same server with the same labels. */
  readonly group: number
}

/** Holds each source for as long as a fingerprint of it is held. */
export interface Sources {
  /** Held by whoever adds it, who releases it when its fingerprints are made. */
  readonly add: (origin: Origin, pointer: string, isInOrder: boolean) => number
  readonly get: (id: number) => Source | undefined
  readonly hold: (id: number) => void
  readonly release: (id: number) => void
  readonly count: () => number
}

/** The agent or the user: nothing to trace. */
export const OWN = 0

export function createSources(): Sources {
  const sources = new Map<number, Source & { held: number }>()
  const groups = new Map<string, { id: number; held: number }>()
  let last = OWN
  let lastGroup = 0

  const add = (origin: Origin, pointer: string, isInOrder: boolean): number => {
    const name = nameOf(origin, isInOrder)
    const group = groups.get(name) ?? { id: ++lastGroup, held: 0 }
    if (group.held === 0) groups.set(name, group)
    group.held += 1
    last += 1
    const short = redactSecrets(pointer.slice(0, LONGEST_POINTER))
    sources.set(last, { origin, pointer: short, isInOrder, group: group.id, held: 1 })
    return last
  }

  const release = (id: number): void => {
    const source = sources.get(id)
    if (!source) return
    source.held -= 1
    if (source.held > 0) return
    sources.delete(id)
    const name = nameOf(source.origin, source.isInOrder)
    const group = groups.get(name)
    if (group && --group.held === 0) groups.delete(name)
  }

  return {
    add,
    get: (id) => sources.get(id),
    hold: (id) => {
      const source = sources.get(id)
      if (source) source.held += 1
    },
    release,
    count: () => sources.size,
  }
}

function nameOf({ server, tool, integrity, confidentiality }: Origin, isInOrder: boolean): string {
  return JSON.stringify([server, tool, integrity, confidentiality, isInOrder])
}

const LONGEST_POINTER = 300
