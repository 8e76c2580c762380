import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import { serverResponse } from '../example-subjects.ts'

/** `task` is how the tasks extension marks a result that is still being worked on. */
const KNOWN: readonly unknown[] = [undefined, 'complete', 'input_required', 'task']
const MAY_ASK = ['tools/call', 'prompts/get', 'resources/read', 'tasks/get', 'tasks/result']

export default defineDetector({
  id: 'message/unknown-result-type',
  subject: 'message',
  title: 'An answer is of a kind that does not belong there',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U10', 'U24'],
  why: 'A client that does not know the kind of an answer must not use it; one that guesses reads it as something it is not. Requests for input have no place in answers to lists.',
  fix: 'Refuse the answer, or update whichever side is out of date.',
  examples: [
    {
      title: 'a kind that nobody knows',
      matches: 1,
      subject: serverResponse('tools/call', { resultType: 'complete_trusted', content: [] }),
    },
    {
      title: 'a list that asks for input',
      matches: 1,
      subject: serverResponse('tools/list', { resultType: 'input_required', inputRequests: {} }),
    },
    {
      title: 'requests in an answer that says it is complete',
      matches: 1,
      subject: serverResponse('tools/call', {
        resultType: 'complete',
        content: [],
        inputRequests: { a: { method: 'roots/list' } },
      }),
    },
    {
      title: 'a complete answer',
      matches: 0,
      subject: serverResponse('tools/call', { resultType: 'complete', content: [] }),
    },
    {
      title: 'an answer of a former revision',
      matches: 0,
      subject: serverResponse('tools/call', { content: [] }),
    },
  ],
  *check({ from, kind, method, body, isError }) {
    if (from !== 'server' || kind !== 'response' || isError) return
    const type = field(body, 'resultType')
    if (!KNOWN.includes(type)) {
      yield { place: { pointer: '/body/resultType' }, message: 'The kind of the answer is unknown' }
    } else if (type === 'input_required' && !MAY_ASK.includes(method)) {
      yield {
        place: { pointer: '/body/resultType' },
        message: 'The answer to this request may not ask for input',
      }
    } else if (type !== 'input_required' && type !== 'task' && field(body, 'inputRequests') !== undefined) {
      yield {
        place: { pointer: '/body/inputRequests' },
        message: 'The answer asks for input without saying so',
      }
    }
  },
})
