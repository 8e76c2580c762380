import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { codedWord } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Permissions and times of one shared file keep changing',
  clues: [
    'Mode and time of the file change while its content never does',
    'The changes take two forms only, in an order that fits the key material',
    'A process of a lower label looks at the file once after each change',
    'Both are kept apart by policy and may share this folder for reading only',
    'When the last form was seen, the reader wrote a file of exactly that many bits',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const data = held(story, 'key')
    const path = either(
      pick('odd shared', ['/dev/shm/bridge', '/tmp/.state', '/var/tmp/flag']),
      pick('shared', [
        '/srv/shared/status',
        '/var/spool/common/flag',
        '/dev/shm/bridge',
        '/opt/common/state',
      ]),
    )
    const high = make.pid('high')
    const low = make.pid('low')
    const [one, zero] = pick('modes', [
      ['0640', '0644'],
      ['0600', '0660'],
      ['0444', '0644'],
    ] as const)
    const turn = (nth: number) => {
      const mode = codedWord(story, 'mode', nth, zero, one)
      return [
        entry(
          'audit',
          'setattr',
          {
            pid: high,
            path,
            mode,
            mtime_ns: either(mode === one ? 0 : 500, whole(`ns ${nth}`, 1000, 999_999)),
            inode: make.inode('shared'),
            sha256: either(make.digest('content'), make.digest(`content ${nth}`)),
          },
          [
            '{path} mode {mode} mtime_ns {mtime_ns} sha256 {sha256}',
            'setattr {path} {mode} ns={mtime_ns} sha256={sha256}',
          ],
          either(2, [3, 80]),
        ),
        entry(
          'audit',
          'getattr',
          {
            pid: low,
            path,
            mode,
            after_ms: either(whole('after', 90, 110), whole(`after ${nth}`, 800, 60_000)),
            reads: either(0, whole(`reads ${nth}`, 1, 4)),
          },
          [
            'pid {pid} looked after {after_ms}ms, saw {mode}, read {reads} times',
            'getattr {path} {mode} delay={after_ms} reads={reads}',
          ],
          either(1, [1, 40]),
        ),
      ]
    }
    return withRhythm(story, [
      entry(
        'selinux',
        'context',
        { pid: high, label: either('s9:c12', pick('label', ['s0', 's9:c12'])), comm: make.service('high') },
        ['{comm} runs as {label}', 'pid={pid} scontext={label}'],
      ),
      entry('selinux', 'context', { pid: low, label: 's0', comm: make.service('low') }, [
        '{comm} runs as {label}',
        'pid={pid} scontext={label}',
      ]),
      entry(
        'selinux',
        'avc',
        {
          source: high,
          target: low,
          tclass: 'fifo_file',
          verdict: lean(story, 'avc', ['denied', 'audited'], ['granted', 'allowed']),
        },
        ['{tclass} from {source} to {target}: {verdict}', 'avc {verdict} {tclass} scontext={source}'],
      ),
      entry('audit', 'open', { pid: high, path: data.path, data_class: data.kind }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path}',
      ]),
      ...turn(0),
      ...turn(1),
      ...background(story, 'one'),
      ...turn(2),
      ...turn(3),
      ...(story.chance('longer', 0.6) ? turn(4) : []),
      entry(
        'audit',
        'write',
        {
          pid: low,
          path: either(
            pick('out', ['/var/tmp/.o', '/tmp/b.out']),
            pick('status', ['/var/log/status.log', '/tmp/report.txt']),
          ),
          bytes_written: either(1, whole('report', 90, 9000)),
        },
        ['pid {pid} wrote {bytes_written} bytes to {path}', 'write {path} n={bytes_written}'],
      ),
      entry(
        'file-watch',
        'summary',
        {
          path,
          changes: either(5, whole('changes', 1, 5)),
          content_changes: either(0, whole('content', 1, 5)),
          modes: either(2, 1),
        },
        [
          '{path}: {changes} changes, {content_changes} of content, {modes} modes',
          'watch {path} changes={changes} content={content_changes} modes={modes}',
        ],
      ),
      entry(
        'audit',
        'unlink',
        { pid: high, path, rc: 0, by: lean(story, 'removed by', ['owner'], ['logrotate', 'tmpreaper']) },
        ['{path} removed by {by}', 'unlink {path} rc={rc} by={by}'],
      ),
      ...carrier(story),
      remark(story, 'attributes', 'shared file'),
    ])
  },
})
