import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests, serverOf } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'A tool is called again and again in a way that leaves its files and sockets open',
  clues: [
    'Every call of {tool} opens more than it closes',
    'Open files rise with the number of calls and never fall',
    'The calls come from one session, {session}, at a rate no person works at',
    'The limit of {limit} open files is reached',
    'After that, unrelated calls fail to open anything',
  ],
  steps: (story) => {
    const { make, either } = story
    const [tool, session] = [make.tool('leaky'), make.id('leaky', 'sess')]
    const limit = story.pick('limit', [256, 512, 1024, 4096])
    const server = story.pick('host program', [
      'mcp-files',
      'toolhost',
      'mcp-gateway',
      'agent-runtime',
      'mcp-search',
    ])
    story.note('tool', tool)
    story.note('session', session)
    story.note('limit', limit)
    const course = courseOf(story, 'files', story.whole('points', 6, 9))
    return [
      {
        by: server,
        event: 'session_start',
        say: ['session {session} initialised by {client}', 'client {client} connected, session {session}'],
        fields: { session, client: make.insideAddress('agent'), protocol: '2025-06-18' },
      },
      {
        by: server,
        event: 'limits',
        say: ['open file limit {limit}', 'nofile={limit}'],
        fields: { limit, pid: make.pid('server') },
      },
      ...woven(
        times(course.length, (nth) => ({
          by: server,
          event: 'tool_call',
          say: [
            '{tool} call {count} in {session}: opened {opened}, closed {closed}',
            '{session} {tool} #{count}',
            'call {count} of {tool} handled in {elapsed_ms} ms',
          ],
          fields: {
            tool,
            session: either(session, nth % 3 === 0 ? make.id(`other${nth}`, 'sess') : session),
            count: either(nth * nth * story.whole('pace', 12, 70), nth),
            opened: story.whole(`opened${nth}`, 8, 60),
            closed: either(story.whole(`closed${nth}`, 0, 3), story.whole(`opened${nth}`, 8, 60)),
            elapsed_ms: either(20 * 2 ** nth, story.whole(`took-call${nth}`, 8, 120)),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['procmon', 'lsof-probe', 'node-exporter', server]),
          event: 'fd_sample',
          say: [
            '{open_files} of {limit} files open',
            'fds {open_files}/{limit}, sockets {sockets}',
            'open files {open_files}',
          ],
          gauges: { open_files: [story.whole('base', 18, 40), limit], sockets: [4, Math.round(limit * 0.6)] },
          fixed: { limit, pid: make.pid('server') },
        }),
      ),
      ...requests(story, 2),
      {
        by: serverOf(story),
        event: 'open',
        level: either('error', 'info'),
        say: ['open {path}: {result}', '{path} {result}'],
        fields: { path: make.path('later', 'public'), result: either('EMFILE, too many open files', 'ok') },
      },
      ...aftermath(story, server),
    ]
  },
})
