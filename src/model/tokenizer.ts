import { hashText } from './hash.ts'

/** Turns text into the numbers that a model was trained with. */
export interface Tokenizer {
  readonly encode: (text: string) => readonly number[]
  /** What the model wants before and after each piece of text. */
  readonly start: readonly number[]
  readonly end: readonly number[]
}

export interface WordPieceOptions {
  /** One token a line, as in `vocab.txt`. */
  readonly vocabulary: string
  readonly lowerCase?: boolean
}

/**
 * WordPiece as BERT and its kin use it: words and signs apart, then the longest known pieces. Not byte-level BPE nor
 * SentencePiece: models with those need another tokenizer.
 */
export function wordPiece({ vocabulary, lowerCase = true }: WordPieceOptions): Tokenizer {
  const ids = new Map(vocabulary.split('\n').map((token, id) => [token.replace(/\r$/, ''), id]))
  const unknown = ids.get('[UNK]') ?? 0
  return {
    start: known(ids.get('[CLS]')),
    end: known(ids.get('[SEP]')),
    encode: (text) => {
      const plain = lowerCase
        ? text
            .toLowerCase()
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
        : text
      return (plain.match(WORDS) ?? []).flatMap((word) => pieces(word, ids) ?? [unknown])
    },
  }
}

/** Each UTF-16 unit or each word is its hash modulo a number of buckets: for models that were trained so. */
export function hashTokens(options: {
  readonly by: 'character' | 'word'
  readonly buckets: number
}): Tokenizer {
  const { by, buckets } = options
  const units = (text: string): readonly string[] =>
    by === 'word' ? (text.toLowerCase().match(WORDS) ?? []) : text.split('')
  return { start: [], end: [], encode: (text) => units(text).map((unit) => hashText(unit) % buckets) }
}

const WORDS = /[\p{Script=Han}]|[\p{L}\p{M}\p{N}_]{1,200}|[^\s\p{L}\p{M}\p{N}_]/gu
const LONGEST = 100

function pieces(word: string, ids: ReadonlyMap<string, number>): readonly number[] | undefined {
  if (word.length > LONGEST) return undefined
  const found: number[] = []
  for (let from = 0; from < word.length;) {
    let end = word.length
    let id: number | undefined
    for (; end > from; end--) {
      id = ids.get(from === 0 ? word.slice(0, end) : `##${word.slice(from, end)}`)
      if (id !== undefined) break
    }
    if (id === undefined) return undefined
    found.push(id)
    from = end
  }
  return found
}

const known = (id: number | undefined): readonly number[] => (id === undefined ? [] : [id])
