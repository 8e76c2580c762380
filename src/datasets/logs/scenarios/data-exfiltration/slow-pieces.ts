import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A large file leaves in pieces under the reporting size',
  clues: [
    'Every piece stays just below the {limit} byte limit of the watcher',
    'Offsets of the pieces join to the whole of {path}',
    'Each piece goes to another address that resolves to the same name',
    'The pauses are longer than the window in which the watcher adds up',
    'The sum of the pieces is the file, and the reader is not its owner',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'file')
    const path = either(data.path, pick('other', [data.path, make.path('log', 'log')]))
    const limit = pick('limit', [1_000_000, 5_000_000, 10_000_000])
    const to = destination(story, 'pieces')
    const user = make.user('reader')
    const uid = make.uid('reader')
    const piece = limit - whole('below', 900, 9000)
    note('limit', limit)
    note('path', path)
    const send = (nth: number) => [
      entry(
        'audit',
        'pread',
        {
          pid: make.pid('reader'),
          uid,
          path,
          offset: either(nth * piece, 0),
          bytes_read: either(piece, whole(`read ${nth}`, 900, 40_000)),
        },
        ['{bytes_read} bytes of {path} from {offset}', 'pread {path} offset={offset} count={bytes_read}'],
        [20, 400],
      ),
      entry(
        'https',
        'post',
        {
          host: to.host,
          dst_ip: either(make.outsideAddress(`piece ${nth}`), to.address),
          bytes_out: either(piece + 300, whole(`sent ${nth}`, 500, 30_000)),
          status: 200,
          part: nth,
        },
        [
          'part {part} to {host} ({dst_ip}): {bytes_out} bytes, {status}',
          'POST {host} part={part} bytes_out={bytes_out}',
        ],
        [1, 9],
      ),
    ]
    return [
      ...opening(story, 'reader'),
      entry(
        'audit',
        'stat',
        {
          path,
          owner: either('ledger', user),
          mode: either('0640', '0644'),
          size: piece * 6,
          inode: make.inode('file'),
          data_class: data.kind,
        },
        [
          '{path}: owner {owner}, mode {mode}, {size} bytes, {data_class}',
          'stat {path} inode={inode} size={size}',
        ],
      ),
      entry('watcher', 'settings', { limit, window_s: 300, action: 'report' }, [
        'uploads over {limit} bytes in {window_s}s: {action}',
        'limit={limit} window={window_s}',
      ]),
      entry(
        'resolver',
        'answer',
        { query: to.host, answers: either(6, 1), ttl: either(30, 3600), zone: to.zone },
        ['{query}: {answers} addresses, ttl {ttl}', '{query} answers={answers} ttl={ttl} zone={zone}'],
      ),
      ...send(0),
      ...send(1),
      ...background(story, 'one'),
      ...send(2),
      entry(
        'watcher',
        'sum',
        {
          uid,
          window_s: 300,
          bytes_out: either(piece + 300, whole('window', 500, 60_000)),
          limit,
          verdict: 'below',
        },
        [
          'uid {uid}: {bytes_out} bytes in {window_s}s, {verdict} {limit}',
          'sum uid={uid} {bytes_out}/{limit} {verdict}',
        ],
      ),
      ...send(3),
      ...(story.chance('more', 0.5) ? send(4) : []),
      entry(
        'proxy',
        'name_check',
        {
          host: to.host,
          listed: to.listed,
          category: lean(story, 'category', ['uncategorised', 'file sharing'], ['business', 'telemetry']),
          times_seen: to.seen,
        },
        ['{host}: {category}, listed {listed}, seen {times_seen}', '{host} cat={category} listed={listed}'],
      ),
      entry(
        'usage',
        'daily',
        {
          uid,
          dst: to.host,
          bytes_out: either(piece * 5, whole('day', 9000, 400_000)),
          usual: whole('usual', 5000, 300_000),
        },
        [
          'uid {uid} sent {bytes_out} to {dst} today, usual {usual}',
          'daily uid={uid} out={bytes_out} usual={usual}',
        ],
      ),
      ...handling(story),
      remark(story, 'pieces', 'uploads today'),
    ]
  },
})
