import type { Disguise } from '../../core/provenance.ts'
import { isTooFewDigits, standsAlone } from './edges.ts'
import type { KeyedHash } from './keyed-hash.ts'
import { endOf, normalForm, roomFor, type Form } from './normal-form.ts'
import { WINDOW } from './printer.ts'
import { search, type Hit } from './search.ts'
import { COMMON, IGNORED, KINDS, LOOSE, PARTIAL, kindOf } from './shape.ts'
import { OWN, type Source, type Sources } from './sources.ts'
import { changes, styleOf } from './style.ts'
import type { Table } from './table.ts'
import { views, type View } from './views.ts'

/** Something remembered that stands in a text, whatever it wears. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly source: Source
  readonly via: readonly Disguise[]
  readonly size: number
}

export interface Known {
  readonly hash: KeyedHash
  readonly table: Table
  readonly sources: Sources
}

/** `isWanted` says of the range of each hit whether it is of interest, before hits that follow each other become one. */
export function recognise(
  text: string,
  known: Known,
  isWanted: (start: number, end: number) => boolean = () => true,
): readonly Found[] {
  const all: Found[] = []
  for (const view of views(text)) {
    const form = normalForm(view.text, room)
    for (const one of inForm(view, form, known, false, isWanted)) all.push(one)
    if (form.length < SHORTEST_REVERSED) continue
    for (const one of inForm(view, backwards(form), known, true, isWanted)) all.push(one)
  }
  return all.length > 1 ? widest(all) : all
}

const SHORTEST_REVERSED = 6
const MOST_HITS = 5000

function inForm(
  view: View,
  form: Form,
  known: Known,
  isReversed: boolean,
  isWanted: (start: number, end: number) => boolean,
): Found[] {
  const found: Found[] = []
  const runs = new Map<number, Run>()
  let hits = 0
  search(form, known.hash, known.table, (hit) => {
    if (++hits > MOST_HITS) return
    const { table } = known
    const [shape, id, style] = [table.shapeAt(hit.entry), table.sourceAt(hit.entry), table.styleAt(hit.entry)]
    if (id === OWN || (shape & (COMMON | IGNORED)) !== 0) return
    const source = known.sources.get(id)
    if (source === undefined) return
    const isRun = kindOf(shape) === KINDS.shingle || kindOf(shape) === KINDS.fragment
    const place = placed(view, form, hit, isReversed)
    const [start, end] = outer(view, place)
    if (!isWanted(start, end)) return
    const changed =
      isReversed || (shape & LOOSE) !== 0
        ? NOTHING
        : changes(style, styleOf(view.text, form, hit.start, hit.length))
    const one: Run = {
      hit,
      source,
      changed,
      isPartial: (shape & PARTIAL) !== 0,
      until: hit.start + hit.length,
    }
    if (!isRun) {
      if (isReversed && hit.length < SHORTEST_REVERSED) return
      if (
        kindOf(shape) !== KINDS.whole &&
        !standsAlone(view.text, place.from, place.to, kindOf(shape), hit.length)
      )
        return
      if (changed.spacing && isTooFewDigits(view.text, place.from, place.to, hit.length)) return
      found.push(foundOf(view, form, one, isReversed))
      return
    }
    const open = runs.get(source.group)
    if (open && hit.start <= open.until + WINDOW) {
      open.until = Math.max(open.until, one.until)
      open.changed = {
        case: open.changed.case || changed.case,
        spacing: open.changed.spacing || changed.spacing,
      }
      return
    }
    if (open) found.push(foundOf(view, form, open, isReversed))
    runs.set(source.group, one)
  })
  for (const run of runs.values()) found.push(foundOf(view, form, run, isReversed))
  return found
}

interface Run {
  readonly hit: Hit
  readonly source: Source
  readonly isPartial: boolean
  changed: { readonly case: boolean; readonly spacing: boolean }
  until: number
}

const NOTHING = { case: false, spacing: false }

function foundOf(
  view: View,
  form: Form,
  { hit, source, changed, isPartial, until }: Run,
  isReversed: boolean,
): Found {
  const size = until - hit.start
  const [start, end] = outer(view, placed(view, form, { ...hit, length: size }, isReversed))
  const via: Disguise[] = [...view.via]
  if (isReversed) via.push('reversed')
  if (changed.case) via.push('case')
  if (changed.spacing) via.push('spacing')
  if (isPartial) via.push('partial')
  return { start, end, source, via, size }
}

/** The same range in the text that came; a disguise may have turned it round. */
function outer(
  { at }: View,
  { from, to }: { readonly from: number; readonly to: number },
): readonly [number, number] {
  const [left, right] = [at(from), at(to)]
  return left <= right ? [left, right] : [right, left]
}

/** Where in the text of its view a stretch of a form stands. */
function placed(
  { text }: View,
  { at, length: units }: Form,
  { start, length }: Pick<Hit, 'start' | 'length'>,
  isReversed: boolean,
): { readonly from: number; readonly to: number } {
  const first = isReversed ? units - start - length : start
  return { from: at[first]!, to: endOf(text, at[first + length - 1]!) }
}

/** The form read from its end: `at` stays as it is, and `placed` counts from the other side. */
function backwards({ units, at, length }: Form): Form {
  const turned = length <= turnedRoom.length ? turnedRoom : new Uint16Array(length)
  for (let index = 0; index < length; index += 1) turned[index] = units[length - 1 - index]!
  return { units: turned, at, length }
}

const room = roomFor(65_536)
const turnedRoom = new Uint16Array(65_536)

/** Of what lies within something wider of the same source, only the wider is told. */
function widest(all: Found[]): readonly Found[] {
  all.sort((left, right) => left.start - right.start || right.end - left.end || right.size - left.size)
  const reach = new Map<number, number>()
  return all.filter(({ start, end, source }) => {
    const isWithin = (reach.get(source.group) ?? -1) >= end && start >= 0
    if (!isWithin) reach.set(source.group, end)
    return !isWithin
  })
}
