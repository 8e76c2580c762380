import { join } from 'node:path'
import { fail } from '../../core/error.ts'
import { stringField, type JsonValue } from '../../core/value.ts'
import { drawItems } from '../../datasets/annotate/draw.ts'
import { asItem, type Item, LABELS, relabelled, UNSURE } from '../../datasets/annotate/item.ts'
import { type AllLabels, DECIDED } from '../../datasets/annotate/labels.ts'
import { settle, type Settled } from '../../datasets/annotate/settle.ts'
import { readRows, writeRow } from '../../datasets/riskcue/rows.ts'
import type { Context } from '../command.ts'
import { readText, writeText } from '../text-file.ts'
import { type DatasetFolder, openDataset } from './dataset-folder.ts'
import { addLabel, checkName, readLabels } from './label-files.ts'
import { shownItem } from './show-item.ts'

/** A dataset, its items in the order of the queue, and what was said of them so far. */
export interface Desk {
  readonly folder: DatasetFolder
  readonly kind: string
  /** What an item can be called; `unsure` last. */
  readonly labels: readonly string[]
  readonly items: readonly Item[]
  readonly given: AllLabels
}

export interface Queue {
  readonly seed: number
  /** Only rows of this side. */
  readonly split?: string | undefined
  /** File of id and score, as `bench run` writes it. */
  readonly scores?: string | undefined
}

export function openDesk(path: string, { seed, split, scores }: Queue, context: Context): Desk {
  const folder = openDataset(path, context)
  const { as: kind, files } = folder.manifest
  const labels = LABELS[kind]
  if (!labels) return fail('dataset/other-folder', { path, what: `rows of ${kind}, which have no labels` })
  const items = files
    .filter(({ name }) => name !== 'about.jsonl' && (split === undefined || name.startsWith(`${split}.`)))
    .flatMap(({ name }) => {
      const file = join(path, name)
      const text = folder.read(name) ?? fail('file/unreadable', { path: file })
      return Array.from(
        readRows(text, file, (value) => asItem(value, kind, name)),
        ({ row }) => row,
      )
    })
  const known = scores === undefined ? {} : { scores: readScores(scores, context) }
  return {
    folder,
    kind,
    labels: [...labels, UNSURE],
    items: drawItems(items, { seed, ...known }),
    given: readLabels(path, context),
  }
}

/** The first item that this annotator has not labelled yet. */
export function nextFor(by: string, { items, given }: Desk): Item | undefined {
  const own = given.by.get(by)
  return items.find(({ id }) => own?.has(id) !== true)
}

export function showNext(desk: Desk, by: string, isJson: boolean, { stdout }: Context): number {
  const item = nextFor(checkName(by), desk)
  const own = desk.given.by.get(by)
  const left = desk.items.filter(({ id }) => own?.has(id) !== true).length
  if (!item) {
    stdout.write(isJson ? 'null\n' : 'Nothing is left to label\n')
    return 3
  }
  stdout.write(isJson ? writeRow(blind(item, desk)) : `${shownItem(item, desk)}${left} left\n`)
  return 0
}

export interface Saying {
  readonly id: string
  readonly label: string
  readonly by: string
  readonly note?: string | undefined
}

/** Keeps a label, or with `isDecision` what holds where annotators said different things. */
export function say(
  desk: Desk,
  { id, label, by, note }: Saying,
  isDecision: boolean,
  context: Context,
): Item {
  checkName(by)
  const found = desk.items.filter((item) => item.id.startsWith(id) || item.id.startsWith(`lab-${id}`))
  const [item] = found
  if (!item || found.length > 1) return fail('dataset/no-item', { id, count: String(found.length) })
  const whole = desk.labels.filter((one) => one === label || (label.length === 1 && one.startsWith(label)))
  const [meant] = whole
  if (meant === undefined || whole.length > 1)
    return fail('dataset/bad-label', { label, labels: desk.labels.join(', ') })
  const notes = { ...(note !== undefined && { note }) }
  const given = isDecision
    ? { id: item.id, label: meant, by, ...notes }
    : { id: item.id, label: meant, ...notes }
  addLabel(desk.folder.path, isDecision ? DECIDED : by, given, context)
  return item
}

export function exportSettled(
  desk: Desk,
  {
    out,
    least,
    isAgreedOnly,
  }: { readonly out: string; readonly least: number; readonly isAgreedOnly: boolean },
  context: Context,
): number {
  const all = settle(desk.items, desk.given, least)
  const open = all.filter(({ how }) => how === 'contradicted').length
  if (open > 0 && !isAgreedOnly) fail('dataset/unsettled', { count: String(open) })
  const rows = all.flatMap((one) => rowOf(one, desk)).sort((one, other) => (one.id < other.id ? -1 : 1))
  if (rows.length === 0) fail('dataset/empty', { what: 'settled labels', file: desk.folder.path })
  writeText(out, rows.map(({ row }) => writeRow(row)).join(''), context)
  const changed = rows.filter(({ isChanged }) => isChanged).length
  context.stdout.write(`${rows.length} rows in ${out}, ${changed} with another label than before\n`)
  return 0
}

function rowOf({ item, label }: Settled, { kind }: Desk) {
  const row = label === undefined ? undefined : relabelled(item, kind, label)
  return row === undefined ? [] : [{ id: item.id, row, isChanged: label !== item.label }]
}

/** What an annotator may see: not what the dataset says, nor what made the row. */
function blind({ id, row, file }: Item, { kind, labels }: Desk): object {
  const seen = Object.entries(row).filter(([name]) => SEEN.has(name))
  const item: unknown = JSON.parse(JSON.stringify(Object.fromEntries(seen), withoutOrigin))
  return { id, file, kind, labels, item }
}

/** Why a call was made is what the annotator is to say. */
const withoutOrigin = (name: string, value: unknown): unknown => (name === 'origin' ? undefined : value)

const SEEN = new Set(
  'surface text tool_name inputSchema server user read tools steps messages prompt chosen rejected'.split(
    ' ',
  ),
)

function readScores(file: string, context: Context): ReadonlyMap<string, number> {
  const asScore = (value: JsonValue): { id: string; score: number } | string => {
    const id = stringField(value, 'id')
    const score = (value as { readonly score?: unknown }).score
    return id && typeof score === 'number' ? { id, score } : 'it has no id and score'
  }
  return new Map(
    Array.from(readRows(readText(file, context), file, asScore), ({ row }) => [row.id, row.score]),
  )
}
