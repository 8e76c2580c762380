import { basename } from 'node:path'
import { sha256Hex } from '../../core/canonical.ts'
import { readHostText, removeOwnText, writeOwnText, type HostText } from './host-text.ts'

/**
 * The file as it was is kept beside it, with the hashes of both in the form of `sha256sum --check`: so `unprotect` knows
 * whether anybody else has changed the file since, and a person can put it back by hand. Neither name ends as hosts'
 * own files do, as some hosts read every file of a folder.
 */
export interface Kept {
  readonly text: string
  /** Nobody has changed the file since we did. */
  readonly isUntouched: boolean
}

export function readKept({ path, text }: HostText): Kept | undefined {
  const [kept, sums] = [readHostText(keptAt(path)), readHostText(sumsAt(path))]
  if (kept === undefined || sums === undefined) return undefined
  const [before, after] = sums.text.split('\n').map((line) => line.slice(0, 64))
  if (sha256Hex(kept.text) !== before) return undefined
  return { text: kept.text, isUntouched: sha256Hex(text) === after }
}

/** `before`: what the file would be without us; `after`: what it will be. */
export function keep(path: string, before: string, after: string): void {
  const sums = `${sha256Hex(before)}  ${basename(keptAt(path))}\n${sha256Hex(after)}  ${basename(path)}\n`
  writeOwnText(keptAt(path), path, before)
  writeOwnText(sumsAt(path), path, sums)
}

export function forget(path: string): void {
  removeOwnText(keptAt(path))
  removeOwnText(sumsAt(path))
}

export const keptAt = (path: string): string => `${path}.before-protect`

const sumsAt = (path: string): string => `${path}.before-protect.sha256`
