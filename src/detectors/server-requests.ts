import { escapePointer } from '../core/place.ts'
import type { Message } from '../core/subject.ts'
import { field, isObject, stringField } from '../core/value.ts'
import type { JsonValue } from '../core/value.ts'

export interface ServerRequest {
  readonly method: string
  readonly params: JsonValue | undefined
  /** Where the params stand in the message subject. */
  readonly pointer: string
}

const MOST = 200

/** What the server asks of the client: as a request of its own (legacy) or inside an `input_required` result (modern). */
export function* serverRequests(message: Message): Generator<ServerRequest, void, undefined> {
  if (message.from !== 'server') return
  if (message.kind === 'request') {
    yield { method: message.method, params: message.body, pointer: '/body' }
    return
  }
  // A server that forgets or misspells `resultType` still has its requests shown by a lenient client.
  const asked = field(message.body, 'inputRequests')
  if (!isObject(asked)) return
  for (const key of Object.keys(asked).slice(0, MOST)) {
    const request = asked[key]
    const method = stringField(request, 'method')
    if (method === undefined) continue
    yield {
      method,
      params: field(request, 'params'),
      pointer: `/body/inputRequests/${escapePointer(key)}/params`,
    }
  }
}

/** What the client said it can do: in the request being answered (modern), else when the session began (legacy). */
export function declaredCapabilities({ request, clientCapabilities }: Message): JsonValue | undefined {
  return field(field(request, '_meta'), 'io.modelcontextprotocol/clientCapabilities') ?? clientCapabilities
}
