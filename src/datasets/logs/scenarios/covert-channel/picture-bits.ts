import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Pictures are rewritten before they are posted to a gallery',
  clues: [
    'Size and look of each picture stay the same while its digest changes',
    'Only the lowest bits differ from the original, evenly over the picture',
    'The program that rewrites them has the key file open meanwhile',
    'Pictures are fetched minutes later by {reader}, each exactly once and in order',
    'No resize, crop or comment was asked for, the only reasons to rewrite one',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'key')
    const reader = either(
      make.outsideAddress('reader'),
      pick('reader', [make.outsideAddress('reader'), make.insideAddress('reader')]),
    )
    const pid = make.pid('rewriter')
    note('reader', reader)
    const picture = (nth: number) => {
      const name = `${pick('stem', ['IMG', 'banner', 'cat', 'hall'])}_${whole('start', 10, 900) + nth}.png`
      const size = make.bytes(`picture ${nth}`, 200_000, 4_000_000)
      return [
        entry(
          'imaged',
          'rewrite',
          {
            pid,
            path: `/srv/gallery/${name}`,
            size_before: size,
            size_after: either(size, Math.round(size * (whole(`ratio ${nth}`, 30, 80) / 100))),
            sha256: make.digest(`after ${nth}`),
            operation: either(
              pick('silent', ['touch', 'none', 'save']),
              pick(`operation ${nth}`, ['resize', 'strip-exif', 'crop']),
            ),
          },
          [
            '{path} {operation}: {size_before} to {size_after} bytes',
            '{operation} {path} {size_before}->{size_after} sha256={sha256}',
          ],
          either(3, [2, 40]),
        ),
        entry(
          'imaged',
          'compare',
          {
            path: `/srv/gallery/${name}`,
            lsb_changed_pct: either(whole(`lsb ${nth}`, 48, 52), whole(`low ${nth}`, 0, 4)),
            entropy_lsb: either(
              whole(`entropy ${nth}`, 996, 1000) / 1000,
              whole(`even ${nth}`, 610, 890) / 1000,
            ),
            psnr: either(whole(`psnr ${nth}`, 51, 55), whole(`loss ${nth}`, 31, 44)),
          },
          [
            '{path}: lowest bits changed {lsb_changed_pct}%, entropy {entropy_lsb}, psnr {psnr}',
            'lsb={lsb_changed_pct} H={entropy_lsb} psnr={psnr}',
          ],
          1,
        ),
      ]
    }
    return withRhythm(story, [
      entry(
        'imaged',
        'start',
        {
          pid,
          uid: make.uid('rewriter', 'service'),
          version: make.version('imaged'),
          queue: whole('queue', 2, 40),
        },
        ['worker {pid} started, {queue} queued', 'imaged {version} pid={pid}'],
      ),
      entry('audit', 'open', { pid, path: data.path, data_class: data.kind, flags: 'O_RDONLY' }, [
        'worker {pid} opened {path} ({data_class})',
        'open {path} class={data_class}',
      ]),
      ...picture(0),
      ...picture(1),
      ...background(story, 'one'),
      ...picture(2),
      entry(
        'gallery',
        'publish',
        {
          album: make.id('album'),
          pictures: 3,
          by: either('worker', make.user('editor')),
          listed: lean(story, 'album listed', ['unlisted', 'hidden'], ['listed', 'public']),
        },
        ['{pictures} pictures in {album} by {by}, {listed}', 'publish {album} n={pictures} {listed}'],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: reader,
          method: 'GET',
          url: '/gallery/0.png',
          status: 200,
          agent: lean(story, 'agent', ['curl/8.4', 'python-requests'], ['Mozilla/5.0', 'feed-reader']),
        },
        ['{src_ip} "{method} {url}" {status} "{agent}"', '{method} {url} {status} from {src_ip}'],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: reader,
          method: 'GET',
          url: '/gallery/1.png',
          status: either(200, pick('status', [200, 304])),
          agent: 'same',
        },
        ['{src_ip} "{method} {url}" {status} "{agent}"', '{method} {url} {status} from {src_ip}'],
      ),
      entry(
        'gallery',
        'views',
        {
          album: make.id('album'),
          viewers: either(1, whole('viewers', 4, 300)),
          full_size_only: either(true, false),
          in_order: either(true, lean(story, 'order', [true], [false])),
        },
        [
          '{album}: {viewers} viewers, full size only {full_size_only}, in order {in_order}',
          'views {album} n={viewers} full={full_size_only}',
        ],
      ),
      entry(
        'audit',
        'close',
        {
          pid,
          path: data.path,
          bytes_read: either(384, whole('config', 900, 9000)),
          open_s: either(whole('long', 20, 90), 0),
        },
        [
          '{path} closed after {open_s}s, {bytes_read} bytes read',
          'close {path} held={open_s} read={bytes_read}',
        ],
      ),
      ...carrier(story),
      remark(story, 'pictures', 'rewritten pictures'),
    ])
  },
})
