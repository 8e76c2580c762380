import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'An answer makes its caller ask again, more often each time, until nothing else is served',
  clues: [
    'Each answer of {tool} names {tool} as the next step, so that calls never end',
    'The number of calls grows by a constant factor, not by a constant amount',
    'No pause lies between the tries, and none grows',
    'The quota of {limit} calls is used up by one session',
    'Sessions that did little are refused afterwards',
  ],
  steps: (story) => {
    const { make, either } = story
    const [tool, session] = [make.tool('loop'), make.id('loop', 's')]
    const limit = story.pick('limit', [600, 1000, 5000, 20_000])
    const by = story.pick('runtime', [
      'agent-runtime',
      'mcp-gateway',
      'toolhost',
      'orchestrator',
      'dispatcher',
    ])
    const course = courseOf(story, 'calls', story.whole('points', 6, 9))
    story.note('tool', tool)
    story.note('limit', limit)
    return [
      {
        by,
        event: 'task_start',
        say: ['task for {session}: {goal}', '{session} begins, goal {goal}'],
        fields: {
          session,
          goal: story.pick('goal', ['weekly summary', 'stock check', 'trip plan', 'ticket triage']),
          budget: limit,
        },
      },
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'tool_result',
          say: [
            '{tool} {status}, next {next}, wait {delay_ms} ms',
            '{session} {tool}: {status} after try {attempt}',
            'result of {tool}: {status}, continue with {next}',
          ],
          fields: {
            session,
            tool,
            attempt: either(3 ** Math.min(nth, 8), nth),
            status: either(
              story.pick('again', ['incomplete', 'retry', 'error', 'more']),
              nth < 3 ? 'retry' : 'complete',
            ),
            next: either(tool, nth < 3 ? tool : make.tool(`after${nth}`)),
            delay_ms: either(0, 200 * 2 ** nth),
            depth: either(nth * 4, 1),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['quota', 'limiter', 'meter', 'gateway']),
          event: 'quota_sample',
          say: [
            '{count} of {limit} calls used, {session} {own}',
            'quota {count}/{limit}',
            '{requests_per_second} calls a second, {own} by {session}',
          ],
          gauges: {
            count: [story.whole('first', 3, 20), limit],
            own: [1, Math.round(limit * 0.96)],
            requests_per_second: [1, story.whole('rate', 90, 2000)],
            tokens: [400, story.whole('tokens', 900_000, 9_000_000)],
          },
          fixed: { limit, session },
        }),
      ),
      ...requests(story, 2),
      {
        by,
        event: 'session_request',
        level: either('warn', 'info'),
        say: ['{session} asked for {tool}: {result}', '{tool} for {session} {result}'],
        fields: {
          session: make.id('bystander', 's'),
          tool: make.tool('bystander'),
          result: either(story.pick('refused', ['quota exceeded', 'no capacity', 'rejected']), 'served'),
        },
      },
      ...aftermath(story, make.service('model')),
    ]
  },
})
