import type { SheetRow, Sheets } from '../../store/queue.ts'
import type { Flag, FlagOf } from '../check.ts'
import { asJson, flagIn } from '../kept.ts'

/** Which flag it is, for good: made anew, it is the same one. */
export const flagKey = ({ flag, subject }: Pick<Flag, 'flag' | 'subject'>): string =>
  `${flag}|${subject}`.slice(0, 400)

export const flagKindOf = (key: string): string => key.split('|', 1)[0] ?? ''

/** Each kind has a sheet of its own: who wants one kind reads no others. */
export function flagRow(flag: Flag, check: string): SheetRow {
  return { sheet: sheetOf(flag.flag), key: flagKey(flag), id: check, body: asJson({ ...flag, check }) }
}

/** All flags of one kind, or of every kind. */
export async function* flagsIn(sheets: Sheets, kind?: string): AsyncGenerator<FlagOf> {
  for (const sheet of kind === undefined ? await flagSheets(sheets) : [sheetOf(kind)])
    for await (const { rows } of sheets.groups(sheet)) for (const { body } of rows) yield flagIn(body)
}

/** `key`: `flagKey` of it. */
export async function isFlagged(sheets: Sheets, key: string): Promise<boolean> {
  return (await sheets.of(sheetOf(flagKindOf(key)), key)).length > 0
}

/** Sheets of all kinds that were flagged. */
export async function flagSheets(sheets: Sheets): Promise<readonly string[]> {
  return (await sheets.names()).filter((name) => name.startsWith(sheetOf('')))
}

const sheetOf = (kind: string): string => `flag ${kind}`
