import { type Pin, PIN_KINDS } from '../../store/pins.ts'
import { surfaceHash } from '../../store/surface-hash.ts'
import type { SharedPin } from '../../store/shared-pins/format.ts'

/**
 * What the guards of this machine were shown of one server and let through. Resources are left out: their names tell what
 * lies on this machine.
 */
export function* pinsOfGuard(
  pins: readonly Pin[],
  server: string,
  contributor: string,
  today: string,
): Generator<SharedPin> {
  const common = { server, registries: [], snapshots: 0, contributors: [contributor], last: today }
  const shown = pins.filter(({ state }) => state === 'approved')
  for (const { kind, name, hash, firstSeen } of shown)
    if (SHARED.has(kind)) yield { ...common, kind, name, hash, first: firstSeen.slice(0, 10) }
  const [oldest] = shown.map(({ firstSeen }) => firstSeen.slice(0, 10)).sort()
  if (oldest !== undefined)
    yield { ...common, kind: 'surface', name: '', hash: surfaceHash(pins), first: oldest }
}

const SHARED: ReadonlySet<string> = new Set(
  PIN_KINDS.filter((kind) => kind === 'tool' || kind === 'prompt' || kind === 'instructions'),
)
