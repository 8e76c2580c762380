import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Small files come and go one after another',
  clues: [
    'Files are made, changed once and removed, and nobody reads what is in them',
    'Their sizes are multiples of {unit} and follow the value read before',
    'Another account lists the folder after each change and never opens a file',
    'Lifetimes are the same to the second, unlike those of real temporary files',
    'A service connects outward after each full round of eight files',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'value')
    const unit = pick('unit', [128, 256, 512])
    const folder = either(
      pick('odd folder', ['/tmp', '/dev/shm', '/var/tmp/.s', '/run/shm']),
      pick('folder', ['/var/log/app', '/tmp', '/var/spool/report', '/var/lib/batch']),
    )
    const stem = either(
      pick('odd stem', ['.sig', '.data', 'scan_', '.c', 'covert_']),
      pick('stem', ['.temp', 'cache_', 'report_', 'chunk_', 'log_']),
    )
    const writer = make.pid('writer')
    const life = pick('life', [5, 10])
    note('unit', unit)
    const file = (nth: number) => {
      const path = `${folder}/${stem}${nth + 1}`
      const size = either(unit * whole(`code ${nth}`, 1, 8), whole(`size ${nth}`, 300, 90_000))
      return [
        entry(
          'audit',
          'create',
          {
            pid: writer,
            path,
            size,
            inode: make.inode(`file ${nth}`),
            content: either(
              pick('empty', ['zeros', 'none', 'encoded']),
              pick(`content ${nth}`, ['rows', 'log lines', 'json']),
            ),
          },
          ['{path} created, {size} bytes ({content})', 'create {path} size={size} inode={inode}'],
          either(life, [2, 60]),
        ),
        entry(
          'audit',
          either(nth % 2 === 0 ? 'stat' : 'getdents', 'read'),
          { pid: make.pid('lister'), path: either(folder, path), bytes_read: either(0, size), result: 'ok' },
          ['pid {pid} on {path}: {result}, {bytes_read} bytes read', 'access {path} n={bytes_read}'],
          either(2, [1, 30]),
        ),
        entry(
          'audit',
          'unlink',
          { pid: writer, path, lived_s: either(life, whole(`lived ${nth}`, 20, 4000)), size: 0 },
          ['{path} removed after {lived_s}s', 'unlink {path} age={lived_s}'],
          either(life - 2, [1, 60]),
        ),
      ]
    }
    return withRhythm(story, [
      entry(
        'cron',
        'job_start',
        {
          pid: writer,
          user: either(pick('user', ['daemon', 'www-data']), pick('user', ['daemon', 'www-data'])),
          cmd: make.path('job', 'script'),
        },
        ['({user}) CMD ({cmd})', 'job {cmd} of {user} begins'],
      ),
      entry(
        'audit',
        'open',
        { pid: writer, path: data.path, data_class: data.kind, uid: make.uid('writer', 'service') },
        ['pid {pid} opened {path} ({data_class})', 'open {path} uid={uid}'],
      ),
      ...file(0),
      ...file(1),
      ...background(story, 'one'),
      ...file(2),
      ...file(3),
      ...(story.chance('longer', 0.5) ? file(4) : []),
      entry(
        'httpd',
        'connect',
        {
          pid: make.pid('web'),
          dst_ip: either(make.outsideAddress('far'), make.insideAddress('near')),
          dst_port: pick('port', [8080, 443, 80]),
          bytes_out: either(8, whole('sent', 400, 9000)),
        },
        [
          'pid {pid} to {dst_ip}:{dst_port}, {bytes_out} bytes',
          'connect {dst_ip}:{dst_port} out={bytes_out}',
        ],
      ),
      entry(
        'file-watch',
        'folder',
        {
          path: folder,
          opens: either(0, whole('opens', 4, 40)),
          lists: either(8, pick('lists', [0, 1, 2])),
          owner: lean(story, 'owner', ['unknown', 'no unit'], ['batch unit', 'logrotate']),
        },
        [
          '{path}: {opens} opens, {lists} listings, owner {owner}',
          'watch {path} opens={opens} lists={lists}',
        ],
      ),
      ...carrier(story),
      remark(story, 'files', 'short-lived files'),
    ])
  },
})
