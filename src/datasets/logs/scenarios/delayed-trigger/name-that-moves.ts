import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a script fetched each hour from a name',
  clues: [
    'The name {host} answers with another address shortly before the run, with a short lifetime.',
    'What is fetched then has another length and digest than in all runs before.',
    'The certificate shown belongs to another name.',
    'After the run the name answers with the old address again.',
    'The job pipes what it gets into a shell, so nothing of it stays on disk.',
  ],
  steps: (story) => {
    const { make, either, whole, chance } = story
    const host = make.outsideHost('h')
    const first = make.outsideAddress('first')
    const second = either(make.outsideAddress('second'), first)
    const size = whole('size', 300, 900)
    const digest = make.digest('d')
    const user = make.serviceUser('svc')
    const uid = make.uid('svc', 'service')
    story.note('host', host)
    const resolve = (address: string, ttl: number, after: readonly [number, number]) =>
      entry(
        'resolver',
        'answer',
        { name: host, type: 'A', answer: address, ttl, src: make.insideAddress('ns') },
        ['{name} {type} {answer} ttl {ttl}', '{name} is {answer} for {ttl} s'],
        after,
      )
    const fetched = (key: string, address: string, bytes: number, sha256: string, cn: string) => [
      entry(
        'cron',
        'job_start',
        {
          pid: make.pid(key),
          user,
          uid,
          cmd: either(
            `curl -s https://${host}/t.sh | sh`,
            `curl -s https://${host}/list.txt -o /srv/list.txt`,
          ),
        },
        ['({user}) CMD ({cmd})', '{user}: {cmd}'],
        [1800, 3600],
      ),
      entry(
        'curl',
        'fetch',
        { pid: make.pid(key), host, dst_ip: address, bytes, sha256, cert_cn: cn, status: 200 },
        [
          '{host} ({dst_ip}) {status} {bytes} bytes sha256 {sha256} cn {cert_cn}',
          '{bytes} bytes from {host}, digest {sha256}',
        ],
        2,
      ),
    ]
    return [
      entry(
        'cron',
        'schedule',
        { user, table: '/etc/cron.d/lists', schedule: '11 * * * *', by_user: make.user('adm') },
        ['{table}: {schedule} {user}', 'hourly job of {user} by {by_user}'],
      ),
      resolve(first, 86400, [60, 900]),
      fetched('f1', first, size, digest, host),
      quietHours(story, 'q1', 2),
      fetched('f2', first, size, digest, host),
      chance('f3', 0.5) ? fetched('f3', first, size, digest, host) : undefined,
      quietHours(story, 'q2', 1),
      resolve(second, either(60, 86400), [900, 9000]),
      entry(
        'registrar',
        'zone',
        {
          name: host,
          serial: whole('ser', 2024010100, 2024123100),
          changed: either(true, false),
          registrar_lock: sideFact(story, 'registrar_lock', false, true),
        },
        ['{name} serial {serial} changed={changed}', 'zone of {name}: lock {registrar_lock}'],
        [5, 90],
      ),
      fetched(
        'f4',
        second,
        either(size + whole('more', 900, 9000), size),
        either(make.digest('d2'), digest),
        either(make.outsideHost('cn'), host),
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('sh'),
          ppid: make.pid('f4'),
          uid,
          euid: uid,
          cmd: either('sh -s', 'sort -u /srv/list.txt'),
          stdin: either('pipe', 'file'),
        },
        ['{cmd} ppid={ppid} uid={uid} stdin={stdin}', 'pid {pid}: {cmd}'],
        1,
      ),
      firedAction(story, 'act', make.pid('sh'), uid),
      entry(
        'audit',
        'exit',
        { pid: make.pid('sh'), rc: 0, lived_s: either(whole('long', 60, 900), whole('short', 1, 3)) },
        ['pid {pid} exit {rc} after {lived_s} s', '{pid} ended'],
        [1, 9],
      ),
      resolve(first, 86400, [300, 3000]),
      fetched('f5', first, size, digest, host),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
