import type { SourceShape, Span } from '../../core/source.ts'
import type { Entry } from '../entry.ts'
import type { Call } from '../flow/calls.ts'
import { nodesIn } from '../flow/nodes.ts'
import type { Node, Value } from '../flow/value.ts'
import type { Program } from '../scope.ts'

/** State that a client sends back, read as if the server had kept it: nothing asks whether it is what the server wrote. */
export class RequestState {
  readonly #isVerified: boolean
  #read: Span | undefined
  #isChecked = false
  readonly found: SourceShape[] = []

  constructor({ modules }: Program) {
    this.#isVerified = modules.some(({ text }) => isVerified(text))
  }

  enter(): void {
    this.#read = undefined
    this.#isChecked = false
  }

  leave({ tool, reach }: Entry): void {
    if (!this.#read || this.#isChecked || this.#isVerified) return
    this.found.push({
      kind: 'request-state-unprotected',
      at: this.#read,
      what: 'read',
      tool: tool?.name,
      reach,
    })
  }

  called(call: Call): void {
    const isCheck = CHECKS.test(call.path)
    if (!isCheck && (this.#read || !READS.has(call.name))) return
    const given = [call.receiver, ...call.plain, ...call.named.values()]
    if (!given.some(isState)) return
    if (isCheck) this.#isChecked = true
    else this.#read = call.at
  }
}

/** The SDK is told to do it. */
function isVerified(text: string): boolean {
  if (text.includes('createRequestStateCodec')) return true
  const at = text.search(/\brequestState\s?:\s?\{/)
  return at >= 0 && text.slice(at, at + 300).includes('verify')
}

const CHECKS =
  /hmac|verify|timingSafeEqual|compare_digest|decrypt|decipher|unsign|unseal|fernet|serializer|jwt|\bopen_?sealed|secretbox/i
const READS = new Set([
  'parse',
  'loads',
  'from',
  'atob',
  'b64decode',
  'urlsafe_b64decode',
  'split',
  'fromhex',
])

function isState(value: Value | undefined): boolean {
  return nodesIn([value]).some((node) => isOfState(node, 0))
}

function isOfState({ source, from }: Node, depth: number): boolean {
  if (source) return source.kind === 'request-state'
  return depth < 8 && from.some((one) => isOfState(one, depth + 1))
}
