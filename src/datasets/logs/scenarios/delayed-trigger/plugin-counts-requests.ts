import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'an extension of a site that counts',
  clues: [
    'For {limit} requests extension {name} only counts; with the next one it does something else.',
    'The counter is kept where no setting of the extension is kept.',
    'The change of behaviour follows the count, not a release or a setting.',
    'From then on the answer to one kind of visitor has more bytes than to the rest.',
    'The value sent in the order differs from the value shown.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('n', ['seo-tags', 'cart-badge', 'image-lazy', 'form-mail', 'geo-price'])
    const limit = pick('lim', [500, 1000, 5000, 10000])
    const version = make.version('v')
    const size = whole('size', 9000, 30000)
    const place = either(
      pick('pl', ['/tmp/.cnt', 'wp_options:_transient_x', '/var/www/uploads/.n', '/dev/shm/.c']),
      `settings:${name}.cache`,
    )
    story.note('limit', limit)
    story.note('name', name)
    const count = (n: number, after: readonly [number, number]) =>
      entry(
        'app',
        'counter',
        { extension: name, count: n, place, limit: either(limit, 0) },
        ['{extension}: {count} in {place}', '{place} now {count}'],
        after,
      )
    const page = (key: string, bytes: number, visitor: string) =>
      entry(
        'gateway',
        'request',
        { method: 'GET', path: '/checkout', status: 200, src_ip: make.insideAddress(key), bytes, visitor },
        ['{src_ip} {method} {path} {status} {bytes} ({visitor})', '{path} {bytes} bytes for a {visitor}'],
        [1, 60],
      )
    return [
      entry(
        'app',
        'extension',
        {
          extension: name,
          version,
          source: either(make.outsideHost('o'), make.insideHost('store')),
          signed: sideFact(story, 'signed', false, true),
          by_user: make.user('ed'),
        },
        [
          '{extension} {version} from {source} by {by_user}, signed={signed}',
          'installed {extension} {version}',
        ],
      ),
      entry(
        'audit',
        'stat',
        { path: `/var/www/ext/${name}/main.php`, sha256: make.digest('e'), mode: '0644', owner: 'www-data' },
        ['{path} {mode} {owner} sha256 {sha256}', '{path} sha256 {sha256}'],
      ),
      count(1, [5, 60]),
      page('v1', size, 'guest'),
      ordinaryApplication(story, 'a', 1),
      count(Math.floor(limit / 2), [9000, 90000]),
      entry(
        'scan',
        'extension',
        { extension: name, findings: 0, result: 'clean' },
        ['{extension}: {findings} findings, {result}', 'scan of {extension}: {result}'],
        [600, 9000],
      ),
      ordinaryApplication(story, 'b', 1),
      count(limit - 1, [9000, 90000]),
      page('v2', size, 'guest'),
      count(limit, [1, 60]),
      entry(
        'app',
        'extension_state',
        {
          extension: name,
          version,
          state: either('stage 2', 'cache flushed'),
          cause: either('count', 'count'),
          release: sideFact(story, 'release', 'n/a', make.id('r', 'REL')),
        },
        ['{extension} {version}: {state} by {cause}', '{state} ({release})'],
        1,
      ),
      entry(
        'audit',
        'stat',
        { path: `/var/www/ext/${name}/main.php`, sha256: make.digest('e'), mode: '0644', owner: 'www-data' },
        ['{path} {mode} {owner} sha256 {sha256}', 'digest of {path} unchanged'],
        [1, 60],
      ),
      entry(
        'app',
        'fetch',
        {
          extension: name,
          host: either(make.outsideHost('c2'), make.insideHost('cdn')),
          dst_ip: either(make.outsideAddress('c2'), make.insideAddress('cdn')),
          status: 200,
          bytes: whole('fb', 900, 9000),
        },
        ['{extension} -> {host} ({dst_ip}) {status} {bytes}', '{bytes} bytes from {host}'],
        [1, 60],
      ),
      page('v3', either(size + whole('more', 900, 4000), size), 'buyer'),
      page('v4', size, either('administrator', 'guest')),
      entry(
        'payments',
        'order',
        {
          order: make.id('ord'),
          shown: whole('amt', 20, 400),
          sent: either(0, whole('amt', 20, 400)) || 1,
          account: either(make.id('acct', 'IB'), 'shop'),
          status: 'paid',
        },
        [
          '{order} shown {shown} sent {sent} to {account}: {status}',
          'order {order} {status}, {sent} to {account}',
        ],
        [5, 90],
      ),
      chance('mail', 0.6)
        ? entry(
            'app',
            'post',
            {
              extension: name,
              host: either(make.outsideHost('c2'), make.insideHost('stat')),
              fields: either('card,name,cvv', 'page,ms'),
              bytes: whole('pb', 90, 900),
            },
            ['{extension} posts {fields} to {host}', '{bytes} bytes to {host}'],
            [1, 60],
          )
        : undefined,
      ordinaryApplication(story, 'c', 1),
      errand(story),
      closing(story),
    ]
  },
})
