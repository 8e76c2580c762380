import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'A script starts copies of itself until no process can be started any more',
  clues: [
    'Every child of {pid} has children of its own that run the same program',
    'The number of processes about doubles from sample to sample',
    'Load rises far above the number of processors',
    'The limit of {limit} tasks is reached',
    'Other programs cannot fork although they do what they always do',
  ],
  steps: (story) => {
    const { make, either } = story
    const pid = make.pid('parent')
    const limit = story.pick('limit', [512, 1024, 4096, 8192, 32_768])
    const script = make.path('storm', 'script')
    const user = make.user('storm')
    story.note('pid', pid)
    story.note('limit', limit)
    const course = courseOf(story, 'tasks', story.whole('points', 6, 8))
    return [
      {
        by: 'sshd',
        event: 'session_open',
        say: ['session opened for {user}', '{user} logged in from {client}'],
        fields: { user, uid: make.uid('storm'), client: make.insideAddress('storm') },
      },
      {
        by: 'audit',
        event: 'exec',
        say: ['{user} started {command}', 'execve {command} pid {pid}'],
        fields: { user, pid, ppid: make.pid('shell'), command: script },
      },
      ...requests(story, 1),
      ...woven(
        times(course.length, (nth) => ({
          by: 'audit',
          event: 'fork',
          say: [
            '{ppid} started {pid} ({command})',
            'fork {pid} from {ppid}',
            'clone: parent {ppid} child {pid} {command}',
          ],
          fields: {
            pid: make.pid(`child${nth}`),
            ppid: either(nth === 1 ? pid : make.pid(`child${nth - 1}`), pid),
            command: script,
            depth: either(nth, 1),
            exited: either(false, true),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['procmon', 'sysstat', 'systemd', 'node-exporter']),
          event: 'task_sample',
          say: [
            '{tasks} tasks of at most {limit}, load {load}',
            'TasksCurrent={tasks} TasksMax={limit}',
            'load {load}, {tasks} processes, {user} owns {owned}',
          ],
          gauges: {
            tasks: [Math.round(limit * 0.06), limit],
            owned: [2, Math.round(limit * 0.9)],
            load: [0.4, story.whole('load', 60, 900)],
            cpu_percent: [9, 100],
          },
          fixed: { limit, user },
        }),
      ),
      ...story.only('risky', {
        by: story.pick('who', ['sshd', 'cron', 'bash', 'kernel']),
        event: 'fork_result',
        level: 'error',
        say: [
          'fork: {error}',
          'cannot start a process: {error}',
          'fork rejected by pids controller, {error}',
        ],
        fields: { error: 'Resource temporarily unavailable', limit },
      }),
      ...story.only('safe', {
        by: 'audit',
        event: 'wait',
        say: [
          '{count} children of {pid} ended',
          'worker pool of {pid} finished, {count} jobs',
          'all {count} children reaped',
        ],
        fields: { pid, count: course.length, exit_code: 0 },
      }),
      ...aftermath(story, make.service('neighbour')),
    ]
  },
})
