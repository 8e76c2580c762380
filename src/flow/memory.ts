import type { FingerprintLog, Leaf, Learnt, Match, Memory } from '../core/provenance.ts'
import { readBatch, writeBatch, type Noted } from './provenance/batch.ts'
import { createBook } from './provenance/book.ts'
import { joins } from './provenance/join.ts'
import { isPlainWords, printLeaf, printOwn } from './provenance/print-leaf.ts'
import { recognise } from './provenance/recognise.ts'
import { acrossPieces, inLeaf, isAcross, MOST_MATCHES } from './provenance/report.ts'
import { createTails } from './provenance/tails.ts'

export interface MemoryOptions {
  /** Fingerprints that are kept; the oldest go. */
  readonly most?: number
  /** Shared with other processes. */
  readonly log?: FingerprintLog
}

/** Values that were read, known again in whatever is sent later. */
export function createMemory({ most = MOST_FINGERPRINTS, log }: MemoryOptions = {}): Memory {
  const book = createBook(log?.key ?? NO_KEY, most)
  const tails = createTails()
  // What the agent said before it read anything like it is its own, or its user's: an echo of it is no source.
  let said: string[] = []
  let saidSize = 0

  const takeNews = (): void => {
    for (const batch of log?.news() ?? []) readBatch(batch, book)
  }

  const keep = (noted: readonly Noted[]): void => {
    if (log && noted.length > 0) log.write(writeBatch(noted))
  }

  const learn = (learnt: Learnt | readonly Learnt[]): void => {
    takeNews()
    const noted: Noted[] = []
    for (const text of said) printOwn(text, book, (fingerprint) => noted.push({ fingerprint }))
    said = []
    saidSize = 0
    for (const leaf of 'text' in learnt ? [learnt] : learnt)
      printLeaf(leaf, book, (fingerprint, source) => noted.push({ fingerprint, source }))
    keep(noted)
  }

  const recall = (leaves: readonly Leaf[], sink = ''): readonly Match[] => {
    takeNews()
    const matches: Match[] = []
    const put = (found: readonly Match[]): void => {
      for (const match of found.slice(0, MOST_MATCHES - matches.length)) matches.push(match)
    }
    for (const leaf of leaves) {
      const found = book.hasSources() ? recognise(leaf.text, book) : []
      if (found.length === 0) say(leaf.text)
      else put(inLeaf(leaf, found))
    }
    if (book.hasSources())
      for (const list of [joins(leaves), tails.joins(leaves, sink)])
        for (const join of list) put(acrossPieces(join, recognise(join.text, book, isAcross(join))))
    tails.remember(leaves, sink)
    return matches
  }

  const say = (text: string): void => {
    if (saidSize > MOST_SAID) return
    saidSize += text.length
    said.push(text.slice(0, MOST_SAID))
  }

  return {
    learn,
    recall,
    ignore: (texts) => {
      for (const text of texts) if (isPlainWords(text)) book.ignore(text)
    },
    size: book.size,
  }
}

/** Enough for some 300 pages of text. */
const MOST_FINGERPRINTS = 65_536

const MOST_SAID = 65_536

/** A memory that no other process shares never leaves this one. */
const NO_KEY = new Uint8Array(16)
