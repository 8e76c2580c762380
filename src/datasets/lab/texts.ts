import { sha256Hex } from '../../core/canonical.ts'
import type { GeneratedText } from '../texts/generate.ts'
import { NearDuplicates } from '../texts/near-duplicates.ts'
import { aboutOf, type About, type Draft, type Drafting, type DraftingTools } from './draft.ts'
import { type Given, givenTo } from './given.ts'
import { LICENCE } from './licence.ts'
import { rangeOf } from './range.ts'
import type { LabTrial } from './trial.ts'

/** A row as `model train` and `bench run texts` read it, with where in which trial it stood. */
export interface LabText extends GeneratedText {
  readonly licence: string
  readonly read: string
  readonly environment: string
  readonly seed: number
  readonly attack?: string
  readonly goal?: string
  readonly position?: string
  readonly transform?: string
  readonly risks?: readonly string[]
}

/** Every text that an agent was given: hostile where a lure of the trial stands in it, benign where none could. */
export function draftTexts({ count, stands }: DraftingTools): Drafting {
  const found = { hostile: new Map<string, Found>(), benign: new Map<string, Found>() }
  const unclear = new Set<string>()
  return {
    take: (trial) => {
      for (const given of givenTo(trial)) {
        const label = labelOf(given, trial, stands)
        const id = sha256Hex(`${given.surface}\n${given.text}`).slice(0, 16)
        if (label === undefined) {
          unclear.add(id)
          continue
        }
        if (found[label].has(id)) continue
        const lures = trial.lures.filter((essence) => label === 'hostile' && stands(given.text, essence))
        found[label].set(id, { id, given, lures, about: aboutIn(trial, label, lures) })
      }
    },
    finish: () => {
      // What a tampered server shows is often honest, and known as that from elsewhere.
      const unknown = [...unclear].filter((id) => !found.hostile.has(id) && !found.benign.has(id))
      count('of no clear label', unknown.length)
      const both = [...found.hostile.keys()].filter((id) => found.benign.has(id))
      count('both hostile and benign', both.length)
      for (const id of both) for (const side of Object.values(found)) side.delete(id)
      const kept = [found.benign, found.hostile].flatMap((side) => {
        const seen = new NearDuplicates()
        const all = [...side.values()]
        const fresh = all.filter(({ given }) => seen.add(`${given.surface} ${given.text}`))
        count('near-duplicate', all.length - fresh.length)
        return fresh
      })
      const honest = new Map(
        kept.flatMap(({ id, about, given }) =>
          about.label === 'benign' ? [[given.place, id] as const] : [],
        ),
      )
      return kept.map((one) => draftOf(one, honest))
    },
  }
}

interface Found {
  readonly id: string
  readonly given: Given
  /** Those that stand in it. */
  readonly lures: readonly (readonly string[])[]
  readonly about: About
}

/** Undefined where nobody could say: part of a lure, or anything that an attacker had his hands in. */
function labelOf(
  given: Given,
  { plan, lures, tampered }: LabTrial,
  stands: DraftingTools['stands'],
): 'hostile' | 'benign' | undefined {
  const { text, lure, server, read, isAfter } = given
  if (lure === 'cut') return undefined
  if (lure === 'whole') return lures.some((essence) => stands(text, essence)) ? 'hostile' : undefined
  if (!plan.attack) return 'benign'
  const isHis = tampered.includes(server) || read === 'user' || read === 'history' || isAfter
  if (isHis) return undefined
  return lures.flat().some((piece) => piece.length > SHORT && text.includes(piece)) ? undefined : 'benign'
}

const SHORT = 12

/** An honest text has no attack, whatever else stood in its trial. */
function aboutIn(trial: LabTrial, label: 'hostile' | 'benign', lures: readonly (readonly string[])[]): About {
  if (label === 'hostile') return aboutOf(trial, label, lures)
  const { attack: _attack, ...plan } = trial.plan
  return aboutOf({ ...trial, plan, risks: [] }, label, [])
}

function draftOf({ id, given, lures, about }: Found, honest: ReadonlyMap<string, string>): Draft<LabText> {
  const { surface, text, read, server, user, more, place } = given
  const { environment, seed, attack, goal, position, transform, risks, label } = about
  const family = attack ?? 'honest'
  const template = attack === undefined ? environment : `${attack}/${environment}`
  const twin = attack === undefined ? undefined : honest.get(place)
  const range = attack === undefined ? undefined : rangeOf(text, lures)
  const row: LabText = {
    id: `lab-${id}`,
    surface,
    label: label === 'hostile' ? 1 : 0,
    text,
    set: 'fairlead-lab',
    // Variants of one attack stay together, and so do those of one world.
    group: attack ?? environment,
    family,
    template,
    ...(twin !== undefined && { twin: `lab-${twin}` }),
    ...range,
    ...more,
    ...(server !== '' && { server }),
    ...(surface !== 'user_prompt' && user !== '' && { user }),
    licence: LICENCE,
    read,
    environment,
    seed,
    ...(attack !== undefined && { attack, goal: goal!, position: position!, transform: transform!, risks }),
  }
  return { row, about }
}
