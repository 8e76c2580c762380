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
  title: 'A web server answers one client with unchanged pages and changing tags',
  clues: [
    'The tag of an unchanged page differs on every answer, for this client only',
    'Status codes 200 and 304 alternate in an order no cache would give',
    'The client asks for one page that never changes, at a steady beat of {beat} seconds',
    'The worker that answers opened the token store just before the first request',
    'Each tag starts where the bytes read from the store end',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'store')
    const client = either(
      make.outsideAddress('client'),
      pick('client', [make.outsideAddress('client'), make.insideAddress('client')]),
    )
    const beat = pick('beat', [5, 10, 15, 30])
    const page = pick('page', ['/favicon.ico', '/robots.txt', '/status', '/pixel.gif'])
    const worker = make.pid('worker')
    const fixed = make.digest('page').slice(0, 8)
    note('beat', beat)
    const answer = (nth: number) => {
      const status = Number(codedWord(story, 'status', nth, '200', '304'))
      return entry(
        'nginx',
        'request',
        {
          src_ip: client,
          method: 'GET',
          url: page,
          status: either(status, nth === 0 ? 200 : 304),
          etag: either(make.id(`tag ${nth}`), fixed),
          bytes_out: either(status === 200 ? 318 : 0, nth === 0 ? 318 : 0),
          pid: worker,
        },
        [
          '{src_ip} "{method} {url}" {status} {bytes_out} etag={etag}',
          '{method} {url} {status} tag {etag} for {src_ip}',
        ],
        either(beat, [4, 300]),
      )
    }
    return withRhythm(story, [
      entry(
        'nginx',
        'worker_start',
        {
          pid: worker,
          uid: make.uid('worker', 'service'),
          modules: either(
            pick('module', ['ngx_http_track.so', 'perl', 'lua']),
            pick('module', ['ngx_http_track.so', 'perl', 'lua']),
          ),
          version: make.version('nginx'),
        },
        ['worker {pid} started, module {modules}', 'worker {pid} uid={uid} {modules}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: worker,
          path: data.path,
          data_class: data.kind,
          euid: either(0, make.uid('worker', 'service')),
        },
        [
          'worker {pid} opened {path} ({data_class}), euid {euid}',
          'open {path} class={data_class} euid={euid}',
        ],
      ),
      entry(
        'audit',
        'stat',
        {
          path: `/srv/www${page}`,
          mtime: whole('mtime', 1_690_000_000, 1_730_000_000),
          size: 318,
          sha256: make.digest('page'),
        },
        ['{path}: {size} bytes, changed {mtime}', 'stat {path} mtime={mtime} sha256={sha256}'],
      ),
      answer(0),
      answer(1),
      answer(2),
      ...background(story, 'one'),
      answer(3),
      answer(4),
      answer(5),
      answer(6),
      entry(
        'audit',
        'stat',
        {
          path: `/srv/www${page}`,
          mtime: whole('mtime', 1_690_000_000, 1_730_000_000),
          size: 318,
          sha256: make.digest('page'),
        },
        ['{path}: {size} bytes, changed {mtime}', 'stat {path} mtime={mtime} sha256={sha256}'],
      ),
      entry(
        'cache',
        'validator',
        {
          url: page,
          tags: either(7, 1),
          clients: either(1, whole('clients', 3, 90)),
          conditional_pct: either(whole('few', 0, 20), whole('most', 85, 100)),
        },
        [
          '{url}: {tags} tags for {clients} clients, {conditional_pct}% conditional',
          'validator {url} tags={tags} clients={clients}',
        ],
      ),
      entry(
        'waf',
        'client_profile',
        {
          src_ip: client,
          interval_s: beat,
          jitter_ms: either(whole('jitter', 2, 30), whole('wide', 2000, 90_000)),
          pages: either(1, whole('pages', 4, 40)),
          agent: lean(story, 'agent', ['curl/8.4', '-'], ['Mozilla/5.0', 'uptime-check/2']),
        },
        [
          '{src_ip}: {pages} pages, every {interval_s}s, jitter {jitter_ms}ms, {agent}',
          'profile {src_ip} pages={pages} jitter={jitter_ms}',
        ],
      ),
      ...carrier(story),
      remark(story, 'tags', `answers for ${page}`),
    ])
  },
})
