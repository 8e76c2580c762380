import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'Each request leaves a log file of its own, until there are no inodes',
  clues: [
    'Files in {folder} grow with the requests of {session}, one or more for each',
    'They are nearly empty: bytes stay low while inodes run out',
    'The names hold a value that the caller chooses',
    'Nothing removes them, the cleaning runs too late',
    'New files cannot be made though bytes are free',
  ],
  steps: (story) => {
    const { make, either } = story
    const folder = story.pick('folder', [
      '/var/log/sessions',
      '/srv/trace',
      '/var/log/tools',
      '/opt/app/logs/requests',
      '/data/audit',
    ])
    const session = make.id('session', 's')
    const by = story.pick('tracer', ['tracer', 'toolhost', 'request-logger', 'mcp-gateway', 'audit-writer'])
    const course = courseOf(story, 'inodes', story.whole('points', 6, 9))
    const most = story.pick('most', [65_536, 262_144, 1_310_720])
    story.note('folder', folder)
    story.note('session', session)
    return [
      {
        by,
        event: 'writer_ready',
        say: ['one file per {unit} in {folder}', 'writing to {folder}, keep {keep}'],
        fields: {
          folder,
          unit: either(story.pick('unit', ['request', 'trace id', 'call']), 'day'),
          keep: either('all', story.pick('keep', ['7 days', '5 files', '24 hours'])),
        },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'file_created',
          level: 'debug',
          say: [
            '{path}, {bytes} bytes, {count} so far',
            'created {path} for {session}',
            '{count} files for {session}',
          ],
          fields: {
            path: `${folder}/${either(make.id(`chosen${nth}`), story.pick('day', ['mon', 'tue', 'wed']))}.log`,
            session: either(session, make.id(`caller${nth}`, 's')),
            bytes: either(story.whole(`empty${nth}`, 0, 60), story.whole(`filled${nth}`, 9000, 900_000)),
            count: either(Math.round(most * (course[nth - 1] ?? 1) * 0.9) + nth, Math.ceil(nth / 3)),
            inode: make.inode(`file${nth}`),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['df', 'diskwatch', 'node-exporter', 'fs_stat']),
          event: 'inode_sample',
          say: [
            '{inodes_used} of {limit} inodes, {disk_percent} % of bytes',
            'inodes {inodes_percent} %',
            '{inodes_used} inodes used on {mount}',
          ],
          gauges: { inodes_used: [Math.round(most * 0.07), most], inodes_percent: [7, 100] },
          fixed: { mount: '/var', limit: most, disk_percent: story.whole('bytes', 19, 44) },
        }),
      ),
      {
        by: 'janitor',
        event: 'cleanup',
        say: ['removed {count} of {folder}', 'cleaning {folder}: {count} files'],
        fields: {
          folder,
          count: either(story.whole('late', 0, 90), story.whole('old', 3, 40)),
          took_s: either(story.whole('slow', 300, 900), story.whole('quick', 1, 5)),
        },
      },
      {
        by: story.pick('other', ['sshd', 'postgres', 'mailer', 'logrotate']),
        event: 'create',
        level: either('error', 'info'),
        say: ['{path}: {result}', 'open {path} O_CREAT {result}'],
        fields: {
          path: make.path('new', 'temporary'),
          result: either('No space left on device', 'ok'),
          disk_percent: story.whole('bytes', 19, 44),
        },
      },
      {
        by: by,
        event: 'writer_state',
        level: either('error', 'info'),
        say: ['writer {status}', '{status}, {count} pending'],
        fields: {
          status: either(story.pick('stuck', ['stopped', 'failing', 'blocked']), 'running'),
          count: either(story.whole('pending', 900, 9000), 0),
        },
      },
    ]
  },
})
