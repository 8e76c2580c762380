import { defineDetector } from '../../core/detector.ts'
import type { Hit } from '../../core/detector.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import type { JsonValue } from '../../core/value.ts'
import { inputRequired, serverRequest } from '../example-subjects.ts'
import type { ServerRequest } from '../server-requests.ts'
import { declaredCapabilities, serverRequests } from '../server-requests.ts'

const CAPABILITIES: Readonly<Record<string, string>> = {
  'sampling/createMessage': 'sampling',
  'elicitation/create': 'elicitation',
  'roots/list': 'roots',
}
const QUESTION = {
  message: 'Which city?',
  requestedSchema: { type: 'object', properties: { city: { type: 'string' } } },
}

export default defineDetector({
  id: 'message/undeclared-capability',
  subject: 'message',
  title: 'The server asks for what the client did not offer',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U11', 'U18'],
  why: 'A client says what it can do. A request beyond that is forbidden, and is a way to reach host code that nobody expected to be reached.',
  fix: 'Refuse the request; report it to the server’s maker.',
  examples: [
    {
      title: 'sampling without the capability',
      matches: 1,
      subject: serverRequest('sampling/createMessage', { messages: [], maxTokens: 9 }, { roots: {} }),
    },
    {
      title: 'a form that this request did not allow',
      matches: 1,
      subject: inputRequired('elicitation/create', QUESTION, {
        _meta: { 'io.modelcontextprotocol/clientCapabilities': {} },
      }),
    },
    {
      title: 'a page, where only forms were offered',
      matches: 1,
      subject: serverRequest(
        'elicitation/create',
        { mode: 'url', url: 'https://example.com/' },
        { elicitation: { form: {} } },
      ),
    },
    {
      title: 'a form that was offered',
      matches: 0,
      subject: serverRequest('elicitation/create', QUESTION, { elicitation: {} }),
    },
    {
      title: 'a client that was not heard to declare anything',
      matches: 0,
      subject: serverRequest('roots/list', {}),
    },
  ],
  *check(message) {
    const declared = declaredCapabilities(message)
    if (!isObject(declared)) return
    for (const request of serverRequests(message)) {
      const name = CAPABILITIES[request.method]
      if (name === undefined) continue
      const offered = field(declared, name)
      if (isObject(offered)) yield* beyond(request, offered)
      else
        yield {
          place: { pointer: request.pointer },
          message: 'The client did not declare the capability for this request',
        }
    }
  },
})

function* beyond(
  { method, params, pointer }: ServerRequest,
  offered: JsonValue,
): Generator<Hit, void, undefined> {
  if (
    method === 'elicitation/create' &&
    stringField(params, 'mode') === 'url' &&
    field(offered, 'url') === undefined
  ) {
    yield { place: { pointer: `${pointer}/mode` }, message: 'The client offered forms, not visits to pages' }
  }
  if (method !== 'sampling/createMessage') return
  for (const key of ['tools', 'toolChoice']) {
    if (field(params, key) === undefined || field(offered, 'tools') !== undefined) continue
    yield { place: { pointer: `${pointer}/${key}` }, message: 'The client did not offer tools for sampling' }
    return
  }
  const context = stringField(params, 'includeContext')
  if (context !== undefined && context !== 'none' && field(offered, 'context') === undefined) {
    const place = { pointer: `${pointer}/includeContext` }
    yield { place, severity: 'low', message: 'The client did not offer context for sampling' }
  }
}
