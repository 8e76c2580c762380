import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'A machine asks the resolver for many names of one zone',
  clues: [
    'A file kept in confidence was read right before the first question',
    'The first label of every name is {length} letters long, of even randomness, and never repeats',
    'The answers are empty or never used: no connection follows any of them',
    'Questions leave at one fixed interval, whatever else the machine does',
    'Labels times their length give back the size of the file',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'source')
    const zone = either(
      make.outsideHost('zone'),
      pick('zone', [make.outsideHost('zone'), make.insideHost('zone')]),
    )
    const uid = make.uid('asker', 'service')
    const pid = make.pid('asker')
    const length = pick('length', [32, 40, 48, 56])
    const gaps = pick('gap', [2, 3, 5, 10])
    const plain = ['www', 'api', 'cdn', 'img', 'mail', 'static', 'updates', 'login', 'ns1', 'time'] as const
    note('length', length)
    const question = (nth: number) => {
      const label = either(
        (make.digest(`label ${nth}`) + make.digest(`more ${nth}`)).padEnd(length, 'x7q').slice(0, length),
        pick(`label ${nth}`, plain),
      )
      return entry(
        'resolver',
        'dns_query',
        {
          src_ip: make.insideAddress('asker'),
          qtype: either(pick('qtype', ['TXT', 'NULL', 'A']), pick(`qtype ${nth}`, ['A', 'A', 'AAAA', 'TXT'])),
          query: `${label}.${zone}`,
          label_len: label.length,
          rcode: either(pick('rcode', ['NXDOMAIN', 'NOERROR']), 'NOERROR'),
          answer_bytes: either(0, whole(`answer ${nth}`, 32, 120)),
        },
        [
          '{src_ip} asks {qtype} {query}: {rcode}',
          'query {query} type={qtype} rcode={rcode} len={label_len}',
        ],
        either(gaps, [1, 90]),
      )
    }
    return withRhythm(story, [
      entry('systemd', 'unit_start', { unit: `${make.service('asker')}.service`, pid, uid }, [
        'started {unit}, pid {pid}',
        '{unit} running as uid {uid}',
      ]),
      entry(
        'audit',
        'open',
        { pid, uid, path: data.path, data_class: data.kind, flags: 'O_RDONLY', inode: make.inode('source') },
        ['pid {pid} opened {path} ({data_class})', 'open {path} uid={uid} inode={inode}'],
      ),
      entry('audit', 'read', { pid, path: data.path, bytes_read: length * 6, rc: length * 6 }, [
        '{bytes_read} bytes of {path}',
        'read {path} count={bytes_read}',
      ]),
      question(0),
      question(1),
      question(2),
      ...background(story, 'one'),
      question(3),
      question(4),
      entry(
        'resolver',
        'cache_gauge',
        { zone, hit_pct: either(0, whole('hits', 40, 95)), distinct: either(6, pick('distinct', [2, 3])) },
        ['cache for {zone}: {hit_pct}% hits, {distinct} names', '{zone} hit={hit_pct} distinct={distinct}'],
      ),
      question(5),
      question(6),
      entry(
        'netflow',
        'after_lookup',
        {
          src_ip: make.insideAddress('asker'),
          connections: either(0, whole('connections', 3, 9)),
          window_s: 60,
        },
        [
          '{connections} connections to answered addresses in {window_s}s',
          '{src_ip} followups={connections}',
        ],
      ),
      entry(
        'dns-watch',
        'interval',
        {
          zone,
          mean_s: gaps,
          jitter_ms: either(whole('jitter', 1, 9), whole('wide', 900, 30_000)),
          entropy: either(whole('entropy', 39, 44) / 10, whole('plain entropy', 18, 27) / 10),
        },
        [
          '{zone}: every {mean_s}s, jitter {jitter_ms}ms, entropy {entropy}',
          'interval={mean_s} jitter={jitter_ms} entropy={entropy}',
        ],
      ),
      ...carrier(story),
      remark(story, 'names', `names under ${zone}`),
    ])
  },
})
