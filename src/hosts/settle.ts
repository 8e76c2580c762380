import type { EntryState, Scope } from '../core/server-entry.ts'
import type { Candidate, Loaded, Settled } from './config-file.ts'
import type { Host } from './host.ts'

export interface Outcome {
  readonly candidate: Candidate
  readonly settled: Required<Settled>
}

/** What becomes of each entry of a host: turned off, overridden, to be approved first, or used. */
export function settle(
  host: Host,
  candidates: readonly Candidate[],
  files: readonly Loaded[],
): readonly Outcome[] {
  const byName = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const { name } = candidate.declared
    byName.set(name, [...(byName.get(name) ?? []), candidate])
  }
  return candidates.flatMap((candidate) => {
    const named = byName.get(candidate.declared.name) ?? []
    const higher = named.filter((other) => isAbove(other, candidate))
    if (host.sameName === 'merged' && isPatch(candidate) && named.some((other) => !isPatch(other))) return []
    const told = host.settle?.(candidate, files) ?? {}
    return [
      {
        candidate,
        settled: {
          state: stateOf(host, candidate, higher, told),
          unasked: both(candidate.declared.unasked, told.unasked ?? []),
        },
      },
    ]
  })
}

function stateOf(
  host: Host,
  candidate: Candidate,
  higher: readonly Candidate[],
  { state: told }: Settled,
): EntryState {
  if (told?.kind === 'disabled' || told?.kind === 'overridden') return told
  const off = turnedOff(host, candidate, higher)
  if (off !== undefined) return off
  const winner = host.sameName === 'both' ? undefined : higher.find((other) => wins(host, other))
  if (winner !== undefined) return { kind: 'overridden', by: whereIs(winner, winner.declared.pointer) }
  return told ?? usual(candidate.file)
}

/** The highest file that says on or off decides, where files are merged; else the entry's own. */
function turnedOff(host: Host, candidate: Candidate, higher: readonly Candidate[]): EntryState | undefined {
  const patches = host.sameName === 'merged' ? higher.filter(isPatch) : []
  const saying = [...patches.toSorted((a, b) => rankOf(b) - rankOf(a)), candidate].find(
    ({ declared }) => declared.off !== undefined || declared.json['enabled'] === true,
  )
  const off = saying?.declared.off
  return saying === undefined || off === undefined
    ? undefined
    : { kind: 'disabled', by: whereIs(saying, off) }
}

const wins = (host: Host, candidate: Candidate): boolean => host.sameName !== 'merged' || !isPatch(candidate)

/** Only changes an entry of another file: `{ "enabled": false }`. */
const isPatch = ({ declared }: Candidate): boolean =>
  declared.reach.kind === 'other' && declared.reach.why !== 'built into the host'

/** Whether the other one is of a higher file and holds wherever this one does. */
function isAbove(other: Candidate, candidate: Candidate): boolean {
  if (other === candidate) return false
  return (
    rankOf(other) > rankOf(candidate) && (other.project === undefined || other.project === candidate.project)
  )
}

/** What one user says in one project is above what the project says, and that above what holds everywhere. */
export function rankOf({ file, declared }: Candidate): number {
  return (file.kind.rank ?? RANKS[file.kind.scope]) + (declared.project === undefined ? 0 : 15)
}

export const RANKS: Readonly<Record<Scope, number>> = {
  managed: 100,
  project: 50,
  user: 40,
  system: 30,
  extension: 20,
  plugin: 20,
}

function usual({ kind, project }: Loaded): EntryState {
  const approval = kind.approval ?? (project === undefined ? 'not needed' : 'unknown')
  return approval === 'needed' ? { kind: 'needs-approval' } : { kind: 'enabled', approved: approval }
}

const whereIs = ({ file }: Candidate, pointer: string) => ({ file: file.path, pointer })

function both(own: readonly string[] | 'all', more: readonly string[] | 'all'): readonly string[] | 'all' {
  return own === 'all' || more === 'all' ? 'all' : [...new Set([...own, ...more])]
}
