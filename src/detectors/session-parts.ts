import type { Access, Probe, Session, Variant } from '../core/session.ts'
import type { JsonValue } from '../core/value.ts'
import { field, stringField } from '../core/value.ts'
import { surfaceSubject } from './example-subjects.ts'

/** A session as short as an example needs it. */
export function sessionSubject(parts: {
  readonly probes?: readonly Probe[]
  readonly variants?: readonly Variant[]
  readonly accesses?: readonly Access[]
  readonly isRemote?: boolean
}): Session {
  return {
    server: 'harbour',
    transport: parts.isRemote === true ? 'http' : 'stdio',
    surface: surfaceSubject('harbour', { tools: [{ name: 'tides', description: 'Shows the tides.' }] }),
    probes: parts.probes ?? [],
    variants: parts.variants ?? [],
    accesses: parts.accesses,
  }
}

export function probeSubject(
  name: string,
  outcome: Probe['outcome'],
  body?: JsonValue,
  more: Partial<Probe> = {},
): Probe {
  return { name, outcome, status: undefined, headers: {}, body, ...more }
}

export function placeProbe(place: 'loopback' | 'private' | 'public'): Probe {
  return probeSubject('place', 'accepted', { scheme: 'https', place })
}

/** Another face: `reworded` gives the one tool another description, `added` shows one more. */
export function variantSubject(
  axis: Variant['axis'],
  how: 'reworded' | 'added' | 'reordered' | 'retitled',
): Variant {
  const tool = (json: { readonly [key: string]: string }) => ({
    kind: 'tool' as const,
    name: json['name'] ?? '',
    json,
  })
  const before = tool({ name: 'tides', description: 'Shows the tides.' })
  const after =
    how === 'retitled'
      ? tool({ name: 'tides', description: 'Shows the tides.', title: 'Tides' })
      : tool({ name: 'tides', description: 'Shows the tides, once the letters were read.' })
  return {
    axis,
    value: 'another',
    added: how === 'added' ? [tool({ name: 'letters', description: 'Reads letters.' })] : [],
    removed: [],
    changed: how === 'reworded' || how === 'retitled' ? [{ before, after }] : [],
    instructionsChanged: false,
    orderChanged: how === 'reordered',
  }
}

export interface Found {
  readonly probe: Probe
  readonly pointer: string
}

export function probesNamed({ probes }: Session, ...names: readonly string[]): readonly Found[] {
  return probes.flatMap((probe, index) =>
    names.includes(probe.name) ? [{ probe, pointer: `/probes/${index}` }] : [],
  )
}

export function isAccepted(session: Session, name: string): boolean {
  return probesNamed(session, name).some(({ probe }) => probe.outcome === 'accepted')
}

/** Where the endpoint is, by its address; undefined for programs. */
export function placeOf(session: Session): string | undefined {
  const found = probesNamed(session, 'place')[0]
  return stringField(found?.probe.body, 'place')
}

/** Whether lists are given to who brings no credential. */
export function isOpen(session: Session): boolean {
  return isAccepted(session, 'unauthenticated-list')
}

export interface Face {
  readonly variant: Variant
  readonly pointer: string
  /** The same name with other words or parameters, or other instructions. */
  readonly isReworded: boolean
  readonly hasOtherTools: boolean
}

/** Variants along some axes, less what varies when nothing about the question does. */
export function* facesOf(
  { variants }: Session,
  ...axes: readonly Variant['axis'][]
): Generator<Face, void, undefined> {
  const moody = axes.includes('connection') ? undefined : variants.find(({ axis }) => axis === 'connection')
  const isMoody = (name: string): boolean =>
    moody !== undefined &&
    (moody.changed.some(({ after }) => after.name === name) ||
      moody.added.some((each) => each.name === name) ||
      moody.removed.includes(name))
  for (const [index, variant] of variants.entries()) {
    if (!axes.includes(variant.axis)) continue
    const changed = variant.changed.filter((each) => !isMoody(each.after.name) && isMaterial(each))
    const others = [...variant.added.map(({ name }) => name), ...variant.removed].filter(
      (name) => !isMoody(name),
    )
    const isTold = variant.instructionsChanged && moody?.instructionsChanged !== true
    const isReworded = changed.length > 0 || isTold
    yield { variant, pointer: `/variants/${index}`, isReworded, hasOtherTools: others.length > 0 }
  }
}

/** The worst of several faces is told, once: the others say the same. */
export function worstFace(faces: Iterable<Face>): Face | undefined {
  let found: Face | undefined
  for (const face of faces) {
    if (face.isReworded) return face
    if (face.hasOtherTools) found ??= face
  }
  return found
}

/** Whether a model or a caller would see another tool; not titles, icons and hints, which newer revisions added. */
function isMaterial({ before, after }: Variant['changed'][number]): boolean {
  return (
    JSON.stringify(field(before.json, 'description')) !== JSON.stringify(field(after.json, 'description')) ||
    parametersOf(before.json) !== parametersOf(after.json)
  )
}

function parametersOf(json: JsonValue): string {
  const properties = field(field(json, 'inputSchema'), 'properties')
  if (typeof properties !== 'object' || properties === null) return ''
  const said = Object.entries(properties).map(
    ([name, schema]) => `${name} ${stringField(schema, 'description') ?? ''}`,
  )
  return said.toSorted().join('\n')
}
