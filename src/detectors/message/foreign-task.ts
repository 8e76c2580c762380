import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import type { JsonValue } from '../../core/value.ts'
import { serverResponse } from '../example-subjects.ts'

const OF_ONE_TASK = ['tasks/get', 'tasks/cancel', 'tasks/update', 'tasks/result']

export default defineDetector({
  id: 'message/foreign-task',
  subject: 'message',
  title: 'An answer about one task speaks of another',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U10', 'U21'],
  why: 'Whoever asks after their task and gets another’s result acts on the wrong data, and may see what belongs to somebody else.',
  fix: 'Refuse the answer; ask again for the task by its number.',
  examples: [
    {
      title: 'another task’s number',
      matches: 1,
      subject: serverResponse('tasks/get', { taskId: 't2', status: 'completed' }, { taskId: 't1' }),
    },
    {
      title: 'the task that was asked for',
      matches: 0,
      subject: serverResponse('tasks/get', { taskId: 't1', status: 'working' }, { taskId: 't1' }),
    },
    {
      title: 'an answer without a number',
      matches: 0,
      subject: serverResponse('tasks/cancel', {}, { taskId: 't1' }),
    },
  ],
  *check({ from, kind, method, body, request, isError }) {
    if (from !== 'server' || kind !== 'response' || isError || !OF_ONE_TASK.includes(method)) return
    const asked = field(request, 'taskId')
    if (asked === undefined) return
    for (const [pointer, answered] of answers(body)) {
      if (answered === undefined || answered === asked) continue
      yield { place: { pointer }, message: 'The answer is about a task that was not asked for' }
      return
    }
  },
})

function answers(body: JsonValue): readonly (readonly [string, JsonValue | undefined])[] {
  const related = field(field(body, '_meta'), 'io.modelcontextprotocol/related-task')
  return [
    ['/body/taskId', field(body, 'taskId')],
    ['/body/task/taskId', field(field(body, 'task'), 'taskId')],
    ['/body/_meta/io.modelcontextprotocol~1related-task/taskId', field(related, 'taskId')],
  ]
}
