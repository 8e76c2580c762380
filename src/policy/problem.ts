import type { Norm, NormPlace } from './norm.ts'
import { lineAndColumn } from './split.ts'

/** Something wrong with a norm that can be read. */
export interface Problem extends NormPlace {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly what: string
  /** Names that may have been meant. */
  readonly candidates: readonly string[]
}

/** Where an offset of a norm's statement stands in its file. */
export function placeIn({ place, text, isGenerated }: Norm, offset: number): NormPlace {
  if (isGenerated) return place
  const { line, column } = lineAndColumn(text, offset)
  return {
    file: place.file,
    line: place.line + line - 1,
    column: line === 1 ? place.column + column - 1 : column,
  }
}
