import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests, serverOf } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'Uploads are begun in parallel and never ended, so that their buffers fill the disk',
  clues: [
    'Uploads of {source} declare large bodies and send a small part of them',
    'None of them is ever completed or aborted',
    'Buffered bytes rise with the number of uploads that are open',
    'Free space falls although nothing new is stored',
    'Complete uploads by others are refused in the end',
  ],
  steps: (story) => {
    const { make, either } = story
    const source = story.chance('inside', 0.3)
      ? make.insideAddress('uploads')
      : make.outsideAddress('uploads')
    const by = story.pick('store', ['minio', 'file-gateway', 'media-service', 'registry', serverOf(story)])
    const limit = story.pick('limit', [200, 500, 1000, 4000])
    const course = courseOf(story, 'uploads', story.whole('points', 6, 8))
    story.note('source', source)
    return [
      ...requests(story, 2),
      {
        by,
        event: 'bucket_state',
        say: ['{count} objects, {bytes} bytes', 'store holds {count} objects'],
        fields: { count: story.whole('objects', 900, 90_000), bytes: make.bytes('stored', 1e9, 9e11) },
      },
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'upload_part',
          say: [
            '{source} {request}: part {part}, {bytes_in} of {declared} bytes, {status}',
            'upload {request} {status}',
            '{request} from {source} received {bytes_in}',
          ],
          fields: {
            source: either(source, story.chance('same', 0.5) ? source : make.insideAddress(`sender${nth}`)),
            request: make.id(`upload${nth}`, 'up'),
            part: either(1, story.whole(`parts${nth}`, 1, 12)),
            declared: make.bytes(`declared${nth}`, 4e8, 5e9),
            bytes_in: either(
              story.whole(`sent${nth}`, 5_000_000, 9_000_000),
              make.bytes(`declared${nth}`, 4e8, 5e9),
            ),
            status: either('open', 'completed'),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['diskwatch', by, 'node-exporter']),
          event: 'buffer_sample',
          say: [
            '{open_uploads} uploads open, {disk_free_mb} MB free',
            'buffers {buffered_mb} MB, disk {disk_percent} %',
            '{open_uploads} of {limit} uploads open',
          ],
          gauges: {
            open_uploads: [1, limit],
            buffered_mb: [6, limit * 8],
            disk_free_mb: [limit * 9, story.whole('left', 0, 40)],
            disk_percent: [34, 100],
          },
          fixed: { limit },
        }),
      ),
      {
        by,
        event: 'upload_end',
        level: either('error', 'info'),
        say: ['{request} by {user}: {status}', 'upload {request} {status}'],
        fields: {
          request: make.id('other', 'up'),
          user: make.user('other'),
          status: either(
            story.pick('no', ['507 insufficient storage', 'rejected, too many uploads', 'write error']),
            '201 created',
          ),
          bytes: make.bytes('other', 9000, 900_000),
        },
      },
      ...aftermath(story, by),
    ]
  },
})
