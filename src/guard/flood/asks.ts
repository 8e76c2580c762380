import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { field, isArray, isObject, type JsonValue } from '../../core/value.ts'
import { createBucket } from './bucket.ts'

/** The questions of a server to the user and to the model, both of whom pay for them. */
export interface Asks {
  readonly take: (ask: Ask) => 'pass' | 'too-many' | 'repeated'
}

export interface Ask {
  readonly method: string
  readonly params: JsonValue | undefined
}

interface Made {
  readonly count: number
  readonly at: number
}

export function createAsks(most: number, now: () => number): Asks {
  const bucket = createBucket(most, PER_SECOND, now)
  const tokens = createBucket(MOST_TOKENS, MOST_TOKENS / TOKENS_SECONDS, now)
  const made = new Map<string, Made>()
  return { take }

  function take({ method, params }: Ask): 'pass' | 'too-many' | 'repeated' {
    if (bucket.take(1).isOver) return 'too-many'
    if (method !== SAMPLING) return 'pass'
    if (isRepeated(params)) return 'repeated'
    const wanted = field(params, 'maxTokens')
    return tokens.take(typeof wanted === 'number' ? Math.max(0, wanted) : 0).isOver ? 'too-many' : 'pass'
  }

  /**
   * A server that was told something by the model can remember it. The same call may be made once more, and two tools may
   * ask alike; a question that comes with every call, whatever it is for, serves none of them.
   */
  function isRepeated(params: JsonValue | undefined): boolean {
    const key = sha256Hex(lettersOf(params))
    const before = made.get(key)
    const isFresh = before !== undefined && now() - before.at < REMEMBERED_MS
    if (isFresh && before.count >= MOST_EQUAL) return true
    made.delete(key)
    made.set(key, { count: isFresh ? before.count + 1 : 1, at: now() })
    if (made.size > MOST_KEPT) made.delete(made.keys().next().value ?? '')
    return false
  }
}

const SAMPLING = 'sampling/createMessage'
const PER_SECOND = 0.1
const MOST_TOKENS = 200_000
const TOKENS_SECONDS = 1200
const REMEMBERED_MS = 600_000
const MOST_EQUAL = 2
const MOST_KEPT = 500

/** The texts of a request without what can be counted up, so that a number does not make it another. */
function lettersOf(params: JsonValue | undefined): string {
  const texts: string[] = []
  const visit = (json: JsonValue): void => {
    if (typeof json === 'string') texts.push(json.toLowerCase().replace(/[^\p{L}]+/gu, ' '))
    else if (isArray(json)) for (const item of json) visit(item)
    else if (isObject(json)) for (const key of Object.keys(json)) if (key !== '_meta') visit(json[key]!)
  }
  visit(params ?? null)
  return canonicalJson(texts)
}
