import type { NotChecked } from '../../core/finding.ts'
import type { Variant } from '../../core/session.ts'
import type { Angle } from './angles.ts'
import { compare } from './compare.ts'
import { look, type Look } from './look.ts'
import type { Patient } from './patience.ts'
import type { Opened, Way } from './target.ts'

export interface Varied {
  readonly variants: readonly Variant[]
  /** Without their definitions, which would fill our memory. */
  readonly looks: ReadonlyMap<Angle, Look>
  readonly notChecked: readonly NotChecked[]
}

/** As many servers run at once as a small machine can bear. */
const AT_ONCE = 2

/** Looks at the server from every angle and tells where it shows another face. */
export async function vary(
  plain: Look,
  angles: readonly Angle[],
  open: (way: Way) => Promise<Opened | { readonly why: string }>,
  patient: Patient,
): Promise<Varied> {
  const looks = new Map<Angle, Look>()
  const variants = new Map<Angle, readonly Variant[]>()
  const silent: string[] = []
  const waiting = [...angles]
  const work = async (): Promise<void> => {
    for (let angle = waiting.shift(); angle && !patient.isOver(); angle = waiting.shift()) {
      const opened = await open(angle.way ?? {})
      const seen =
        'why' in opened ? opened : await look(opened, angle.guise, plain.surface.server, patient, angle)
      if ('surface' in seen) {
        variants.set(angle, variantsOf(angle, plain, seen))
        looks.set(angle, emptied(seen))
      }
      // That another revision or a stranger is refused is an answer; silence is none.
      else if ('why' in seen || seen.refused.why === 'too-slow' || seen.refused.why === 'ended')
        if (angle.axis !== 'revision') silent.push(`${angle.axis}: ${angle.value}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const left = angles.length - looks.size - silent.length
  return {
    variants: angles.flatMap((angle) => variants.get(angle) ?? []),
    looks,
    notChecked: [
      ...(waiting.length > 0 && left > 0
        ? [
            {
              what: 'variants',
              reason: `time was over before ${waiting.length} of ${angles.length} were asked`,
            },
          ]
        : []),
      ...(silent.length > 0
        ? [
            {
              what: 'variants',
              reason: `no answer when asked with another ${[...new Set(silent)].join('; ')}`,
            },
          ]
        : []),
    ],
  }
}

function emptied(seen: Look): Look {
  const { server, instructions } = seen.surface
  return {
    ...seen,
    surface: { server, instructions, tools: [], prompts: [], resources: [] },
    listed: seen.listed.map((each) => ({ ...each, definitions: [] })),
    again: [],
  }
}

function variantsOf({ axis, value }: Angle, plain: Look, seen: Look): Variant[] {
  const other = compare(plain.surface, seen.surface)
  const variants: Variant[] = other ? [{ axis, value, ...other }] : []
  seen.again.forEach((surface, index) => {
    const changed = compare(seen.surface, surface)
    if (changed) variants.push({ axis: 'nth-list', value: `${index + 2}`, ...changed })
  })
  return variants
}
