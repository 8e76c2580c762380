import { along, courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'A small upload unpacks into more than the machine can hold',
  clues: [
    'The upload has {bytes} bytes, what it unpacks to has thousands of times as many',
    'Archives lie within archives, level below level',
    'Free space falls in step with what is unpacked',
    'No bound stops the unpacking before the space is gone',
    'Other programs then fail to write, though their files are small',
  ],
  steps: (story) => {
    const { make, either } = story
    const bytes = make.bytes('upload', 20_000, 400_000)
    const free = story.pick('free', [4000, 9000, 20_000, 48_000])
    const [path, unpacked] = [make.path('upload', 'temporary'), make.path('unpacked', 'temporary')]
    const by = story.pick('unpacker', [
      'extractor',
      'unzip',
      'av-scan',
      'import-worker',
      'image-resizer',
      'doc-convert',
    ])
    const course = courseOf(story, 'space', story.whole('points', 5, 8))
    story.note('bytes', bytes)
    return [
      ...requests(story, 1),
      {
        by: 'file-gateway',
        event: 'upload',
        say: ['{user} uploaded {path}, {bytes} bytes', 'received {path} ({bytes} bytes) from {client}'],
        fields: {
          user: make.user('sender'),
          client: make.outsideAddress('sender'),
          path,
          bytes,
          type: story.pick('type', [
            'application/zip',
            'application/gzip',
            'image/svg+xml',
            'application/x-xz',
          ]),
        },
      },
      {
        by,
        event: 'job_start',
        say: ['unpacking {path} to {target}', 'job {job} opened {path}'],
        fields: {
          job: make.id('job', 'job'),
          path,
          target: unpacked,
          max_ratio: either(0, story.pick('bound', [20, 50, 100])),
        },
      },
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'entry_written',
          say: [
            'entry {count}: {bytes} bytes, level {depth}',
            '{path} grew to {bytes} bytes',
            'wrote {bytes} bytes, ratio {ratio}',
          ],
          fields: {
            count: either(nth * nth * 400, nth * 3),
            path: unpacked,
            bytes: either(Math.round(free * 1_048_576 * (course[nth - 1] ?? 1)), bytes * nth),
            depth: either(nth, 1),
            ratio: either(
              Math.round((free * 1_048_576 * (course[nth - 1] ?? 1)) / bytes),
              nth + story.whole('ratio', 1, 4),
            ),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['df', 'node-exporter', 'diskwatch', 'kernel']),
          event: 'disk_sample',
          say: [
            '{disk_free_mb} MB free on {mount}',
            '{mount} {disk_percent} % used',
            'volume {mount}: {disk_free_mb} MB left',
          ],
          gauges: {
            disk_free_mb: [free, 0],
            disk_percent: [story.whole('used', 21, 50), 100],
            io_wait: [1, story.whole('io', 40, 96)],
          },
          fixed: { mount: story.pick('mount', ['/', '/tmp', '/var', '/data']) },
        }),
      ),
      {
        by,
        event: 'job_end',
        level: either('error', 'info'),
        say: ['job {job} {status}: {reason}', 'unpacking {status}'],
        fields: {
          job: make.id('job', 'job'),
          status: either('failed', 'completed'),
          reason: either(
            'No space left on device',
            story.pick('done', ['all entries checked', 'within ratio', 'moved to destination']),
          ),
        },
      },
      {
        by: story.pick('other', ['postgres', 'rsyslogd', 'mailer']),
        event: 'write',
        level: either('error', 'info'),
        say: ['write of {bytes} bytes to {path}: {result}', '{path}: {result}'],
        fields: {
          path: make.path('other', 'log'),
          bytes: story.whole('small', 80, 4000),
          result: either('ENOSPC', 'ok'),
          disk_free_mb: either(0, along(free, 0, course.at(-1) ?? 0)),
        },
      },
      ...aftermath(story, make.service('neighbour')),
    ]
  },
})
