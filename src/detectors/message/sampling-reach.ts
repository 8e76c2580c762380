import { defineDetector } from '../../core/detector.ts'
import { field, listField } from '../../core/value.ts'
import type { JsonObject } from '../../core/value.ts'
import { inputRequired, serverRequest } from '../example-subjects.ts'
import { serverRequests } from '../server-requests.ts'

const MOST_TOKENS = 100_000
const MOST_MESSAGES = 200

export default defineDetector({
  id: 'message/sampling-reach',
  subject: 'message',
  title: 'A sampling request takes more than it needs',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U11', 'U17', 'U26'],
  why: 'Sampling lets a server use the user’s model. Asking for the context of all servers hands it everything said so far; asking for huge answers spends the user’s money; bringing tools lets the server act through the model.',
  fix: 'Decline, or let the host send neither context nor tools with the request.',
  examples: [
    {
      title: 'the context of all servers',
      matches: 1,
      subject: serverRequest('sampling/createMessage', ask({ includeContext: 'allServers' })),
    },
    {
      title: 'a book-length answer, in a modern result',
      matches: 1,
      subject: inputRequired('sampling/createMessage', ask({ maxTokens: 5_000_000 })),
    },
    {
      title: 'tools that the model must call',
      matches: 1,
      subject: serverRequest(
        'sampling/createMessage',
        ask({ tools: [{ name: 'run' }], toolChoice: { mode: 'required' } }),
      ),
    },
    {
      title: 'a plain question',
      matches: 0,
      subject: serverRequest('sampling/createMessage', ask({ systemPrompt: 'Answer briefly.' })),
    },
  ],
  *check(message) {
    for (const { method, params, pointer } of serverRequests(message)) {
      if (method !== 'sampling/createMessage') continue
      if (field(params, 'includeContext') === 'allServers') {
        yield {
          place: { pointer: `${pointer}/includeContext` },
          message: 'The server wants the context of all other servers',
        }
      }
      const tokens = field(params, 'maxTokens')
      if (typeof tokens === 'number' && tokens > MOST_TOKENS) {
        yield {
          place: { pointer: `${pointer}/maxTokens` },
          message: `The server asks for more than ${MOST_TOKENS} tokens`,
        }
      }
      if (listField(params, 'messages').length > MOST_MESSAGES) {
        yield {
          place: { pointer: `${pointer}/messages` },
          message: `The server brings more than ${MOST_MESSAGES} messages`,
        }
      }
      if (
        listField(params, 'tools').length > 0 &&
        field(field(params, 'toolChoice'), 'mode') === 'required'
      ) {
        yield {
          place: { pointer: `${pointer}/toolChoice` },
          message: 'The server makes the user’s model call a tool of its own',
        }
      }
    }
  },
})

function ask(more: JsonObject): JsonObject {
  return {
    messages: [{ role: 'user', content: { type: 'text', text: 'What is the capital of Peru?' } }],
    maxTokens: 100,
    ...more,
  }
}
