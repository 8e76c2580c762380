import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { coded } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'A process reads hardware counters beside a signing service',
  clues: [
    'The reader flushes the same {lines} cache lines before every signature',
    'Its reload times fall into two bands and change with each signature',
    'The lines belong to a library the signing service maps too, not to data of its own',
    'Rounds are locked to the request times of the signing service',
    'The output grows by one bit a round and nothing else is written',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const pid = make.pid('reader')
    const signer = make.pid('signer')
    const lines = pick('lines', [2, 4, 8])
    const reload = coded(story, 'reload', 5, whole('fast', 38, 60), whole('slow', 190, 260))
    note('lines', lines)
    const round = (nth: number) => [
      entry(
        'signer',
        'sign',
        {
          pid: signer,
          key_id: make.id('key'),
          request: make.id(`request ${nth}`),
          micros: whole(`micros ${nth}`, 400, 900),
        },
        ['request {request} signed with {key_id} in {micros}us', 'sign {request} us={micros}'],
        either(1, [1, 40]),
      ),
      entry(
        'perf',
        'sample',
        {
          pid,
          round: nth,
          flushes: either(lines, whole(`flushes ${nth}`, 0, 900)),
          reload_cycles: reload[nth]!,
          llc_misses: either(lines, whole(`misses ${nth}`, 900, 90_000)),
        },
        [
          'round {round}: {flushes} flushes, reload {reload_cycles} cycles, {llc_misses} misses',
          'pid={pid} flush={flushes} reload={reload_cycles} miss={llc_misses}',
        ],
        either(0, [2, 30]),
      ),
    ]
    return withRhythm(story, [
      ...opening(story, 'reader'),
      entry(
        'audit',
        'perf_event_open',
        {
          pid,
          uid: make.uid('reader'),
          kind: 'PERF_TYPE_HARDWARE',
          target: either(signer, pick('target', ['self', '-1'])),
          paranoid: lean(story, 'paranoid', [-1, 0], [2, 3]),
        },
        [
          'pid {pid} counts {kind} of {target}, paranoid {paranoid}',
          'perf_event_open {kind} target={target}',
        ],
      ),
      entry(
        'audit',
        'mmap',
        {
          pid,
          path: either(
            '/usr/lib/libcrypto.so.3',
            pick('mapped', ['/usr/lib/libcrypto.so.3', '/usr/lib/libz.so.1', '/srv/bench/data.bin']),
          ),
          prot: 'r--',
          inode: either(make.inode('crypto'), make.inode('own')),
        },
        ['pid {pid} mapped {path} {prot}', 'mmap {path} inode={inode}'],
      ),
      entry(
        'audit',
        'mmap',
        { pid: signer, path: '/usr/lib/libcrypto.so.3', prot: 'r-x', inode: make.inode('crypto') },
        ['pid {pid} mapped {path} {prot}', 'mmap {path} inode={inode}'],
      ),
      entry(
        'scheduler',
        'affinity',
        {
          pid,
          core: 2,
          sibling_of: either(signer, 0),
          by: lean(story, 'by', ['sched_setaffinity', 'user'], ['cgroup', 'tuned']),
        },
        [
          'pid {pid} on core {core}, sibling of {sibling_of}, set by {by}',
          'affinity {pid} core={core} sibling={sibling_of}',
        ],
      ),
      ...round(0),
      ...round(1),
      ...background(story, 'one'),
      ...round(2),
      ...round(3),
      ...(story.chance('longer', 0.6) ? round(4) : []),
      entry(
        'audit',
        'write',
        {
          pid,
          path: either(
            pick('out', ['/tmp/.r', '/dev/shm/t', '/var/tmp/o.bin']),
            pick('report', ['/srv/bench/result.json', '/tmp/perf.data']),
          ),
          bytes_written: either(1, whole('report size', 4000, 900_000)),
        },
        ['{bytes_written} bytes to {path}', 'write {path} count={bytes_written}'],
      ),
      entry(
        'perf',
        'phase',
        {
          pid,
          other: signer,
          aligned_pct: either(whole('aligned', 96, 100), whole('loose', 3, 40)),
          histogram: either('two bands', pick('shape', ['one hump', 'flat', 'long tail'])),
        },
        [
          'rounds aligned with {other}: {aligned_pct}%, {histogram}',
          'phase other={other} aligned={aligned_pct} {histogram}',
        ],
      ),
      entry('signer', 'totals', { pid: signer, signatures: whole('signatures', 40, 900), errors: 0 }, [
        '{signatures} signatures, {errors} errors',
        'totals n={signatures}',
      ]),
      ...carrier(story),
      remark(story, 'counters', 'use of counters'),
    ])
  },
})
