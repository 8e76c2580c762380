import { times, woven } from '../../fragments/course.ts'
import { lastWrites, rotation, volumeOf } from '../../fragments/log-volume.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'One process writes the same lines ever faster until the volume of its file is used up',
  clues: [
    'The size of {path} grows by a factor from sample to sample, not by an amount',
    'Nearly all that is written comes from {pid}',
    'The same inode stays open: what is rotated away keeps growing',
    'Rotation is tried and changes nothing about the size',
    'When the volume is full, programs that write little fail too',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story)
    const pid = make.pid('writer')
    story.note('path', volume.path)
    story.note('pid', pid)
    return [
      {
        by: 'systemd',
        event: 'service_start',
        say: ['started {service}, pid {pid}', '{service} running as {pid}'],
        fields: { service: volume.service, pid, uid: make.uid('writer', 'service') },
      },
      {
        by: 'audit',
        event: 'open',
        say: ['{pid} opened {path} for append, inode {inode}', 'open {path} O_APPEND by {pid}'],
        fields: { pid, path: volume.path, inode: make.inode('volume'), fd: story.whole('fd', 3, 9) },
      },
      ...requests(story, 2),
      ...woven(
        volume.samples,
        times(volume.course.length, (nth) => ({
          by: story.pick('tracer', ['audit', 'kernel', 'fs-monitor', volume.service]),
          event: 'append',
          say: [
            '{pid} wrote {bytes} bytes to {path}',
            'write fd by {pid}: {bytes} bytes at offset {offset}',
            '{path} +{bytes}',
          ],
          fields: {
            pid: either(pid, nth % 3 === 0 ? make.pid('cron') : pid),
            path: volume.path,
            bytes: either(1024 * 2 ** (nth + 4), 1024 * story.whole(`kb${nth}`, 1, 40)),
            offset: either(1024 * 2 ** (nth + 5), nth % 4 === 0 ? 0 : 40_000 * nth),
            lines: either(20 * 2 ** (nth + 2), story.whole(`lines${nth}`, 4, 120)),
          },
        })),
      ),
      rotation(story, volume, 1),
      rotation(story, volume, 2),
      ...lastWrites(story, volume),
    ]
  },
})
