import type { Step, Story } from '../scenario.ts'
import { courseOf, measured } from './course.ts'
import type { Course } from './course.ts'

/** What all stories about volume measure: the file, the rate, the room that is left. */
export interface Volume {
  readonly path: string
  readonly service: string
  readonly course: Course
  readonly samples: readonly Step[]
  readonly totalMb: number
}

export function volumeOf(story: Story, path = story.make.path('volume', 'log')): Volume {
  const service = story.make.service('writer')
  const course = courseOf(story, 'volume', story.whole('volume points', 6, 9))
  const totalMb = story.pick('total', [2048, 5120, 10_240, 20_480, 51_200])
  const first = story.whole('first mb', 1, 60)
  const gauges: Record<string, readonly [number, number]> = {
    log_mb: [first, Math.round(totalMb * 0.9)],
    disk_percent: [story.whole('disk before', 22, 55), 100],
    ...(story.chance('rate told', 0.7)
      ? { lines_per_second: [story.whole('calm', 4, 60), story.whole('wild', 6000, 60_000)] as const }
      : {}),
    ...(story.chance('free told', 0.5) ? { disk_free_mb: [Math.round(totalMb * 0.7), 0] as const } : {}),
    ...(story.chance('inodes told', 0.25)
      ? {
          inodes_percent: [
            story.whole('inodes before', 3, 20),
            story.whole('inodes after', 88, 100),
          ] as const,
        }
      : {}),
    ...(story.chance('cpu told', 0.3)
      ? {
          cpu_percent: [5, story.whole('cpu after', 70, 99)] as const,
          io_wait: [1, story.whole('io after', 40, 95)] as const,
        }
      : {}),
  }
  const samples = measured(story, course, {
    by: story.pick('volume meter', [
      'diskwatch',
      'df',
      'logwatch',
      'node-exporter',
      'fs_stat',
      'telegraf',
      'monitord',
      'du',
    ]),
    event: story.pick('volume event', ['log_size', 'disk_sample', 'fs_stat', 'usage', 'metric']),
    say: [
      '{path} is {log_mb} MB, disk {disk_percent} %',
      'size of {path}: {log_mb} MB',
      '{path} {log_mb} MB, volume {disk_percent} % used',
    ],
    gauges,
    fixed: { path, ...(story.chance('inode told', 0.4) ? { inode: story.make.inode('volume') } : {}) },
  })
  return { path, service, course, samples, totalMb }
}

/** Whether the old file is put away: at several moments, with what came of it. */
export function rotation(story: Story, { path, totalMb }: Volume, nth: number): Step {
  const failed = story.pick('rotation trouble', [
    'lock held by another process',
    'copy incomplete',
    'no space for the compressed file',
    'postrotate script missing',
    'permission denied on the folder',
    'writer kept the old inode open',
  ])
  return {
    by: story.pick('rotator', ['logrotate', 'rotator', 'journald', 'savelog']),
    event: 'rotate',
    level: story.either('warn', 'info'),
    say: ['rotation of {path}: {result}', '{path} {result}, {kept} kept', 'rotate {path} result {result}'],
    fields: {
      path,
      result: story.either(
        nth === 1 && story.chance('late trouble', 0.4) ? 'deferred' : failed,
        story.pick('rotation word', ['done', 'completed', 'rotated and compressed', 'ok', 'success']),
      ),
      kept: story.pick('kept', [3, 5, 7, 14]),
      before_mb: story.either(Math.round(totalMb * (0.2 + 0.2 * nth)), story.whole(`before${nth}`, 20, 300)),
      after_mb: story.either(Math.round(totalMb * (0.2 + 0.2 * nth)), 0),
    },
  }
}

/** What comes of the volume in the end. */
export function lastWrites(story: Story, volume: Volume): Step[] {
  const { either, make, pick, whole } = story
  const other = pick('other writer', ['postgres', 'auditd', 'mailer', 'rsyslogd', 'backup-agent', 'sshd'])
  const all: Step[] = [
    {
      by: volume.service,
      event: 'log_write',
      level: either('error', 'info'),
      say: ['write to {path}: {result}', '{path} append {result}', 'logger {result}, {dropped} dropped'],
      fields: {
        path: volume.path,
        result: either(
          pick('no space', ['ENOSPC', 'No space left on device', 'write failed']),
          pick('written', ['ok', 'flushed', 'written']),
        ),
        dropped: either(whole('dropped', 900, 90_000), 0),
      },
    },
    {
      by: other,
      event: 'record_write',
      level: either('error', 'info'),
      say: ['{path}: {result}', 'could {result} {path}', 'record to {path} {result}'],
      fields: {
        path: make.path('other', 'log'),
        result: either(
          pick('lost', ['suspended, disk full', 'failed', 'not written']),
          pick('kept word', ['written', 'synced', 'appended']),
        ),
        lost: either(whole('lost', 3, 900), 0),
      },
    },
    {
      by: 'systemd',
      event: 'unit_state',
      level: either('error', 'info'),
      say: ['{service}: {status}', 'unit {service} is {status}, restarts {restarts}'],
      fields: {
        service: volume.service,
        status: either(
          pick('ended', ['failed', 'stopped', 'restarting']),
          pick('going', ['active', 'running']),
        ),
        restarts: either(whole('restarts', 2, 14), 0),
      },
    },
    {
      by: pick('shipper', ['fluent-bit', 'filebeat', 'vector', 'promtail']),
      event: 'ship_state',
      level: either('warn', 'info'),
      say: [
        'behind by {lag_s} s, buffer {buffer_percent} %',
        'shipping lag {lag_s} s',
        'buffer {buffer_percent} % full',
      ],
      fields: {
        lag_s: either(whole('lag', 400, 9000), whole('small lag', 0, 6)),
        buffer_percent: either(whole('buffer', 94, 100), whole('small buffer', 1, 20)),
        path: volume.path,
      },
    },
  ]
  return pick('last', [
    [0, 1],
    [1, 2],
    [0, 3],
    [3, 2],
    [0, 1, 3],
    [2, 0],
  ]).map((at) => all[at]!)
}
