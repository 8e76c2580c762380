import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a pipeline that only the schedule starts',
  clues: [
    'Stage {stage} runs only when the schedule starts the pipeline, never when a person does.',
    'All runs by hand pass and differ from the night run in one stage.',
    'The dependency fetched at night has a digest that the lock file does not hold.',
    'The schedule was made by an account that left before its first run.',
    'The night run asks for secrets that the day runs never used.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const author = make.user('author')
    const stage = pick('st', ['warm', 'post-check', 'notify', 'metrics', 'housekeeping'])
    const pipeline = make.id('p')
    const dependency = pick('dep', ['left-trim', 'fast-glob-x', 'ansi-kit', 'tiny-yaml'])
    const locked = make.digest('lock')
    const fetched = either(make.digest('new'), locked)
    story.note('stage', stage)
    const run = (key: string, source: string, ran: boolean) => [
      entry(
        'ci',
        'pipeline',
        {
          pipeline: make.id(key),
          source,
          ref: 'main',
          commit: make.id('commit'),
          user: source === 'schedule' ? 'scheduler' : author,
        },
        ['pipeline {pipeline} by {source} on {ref} ({user})', '{source}: {pipeline} at {commit}'],
        [900, 30000],
      ),
      entry(
        'ci',
        'job',
        { pipeline: make.id(key), job: 'test', status: 'success', duration_s: whole(`${key}/d`, 40, 900) },
        ['{job} {status} in {duration_s} s', '{job}: {status}'],
        [60, 900],
      ),
      entry(
        'ci',
        'job',
        {
          pipeline: make.id(key),
          job: stage,
          status: ran ? 'success' : 'skipped',
          duration_s: ran ? whole(`${key}/e`, 20, 400) : 0,
        },
        ['{job} {status} in {duration_s} s', '{job}: {status}'],
        2,
      ),
    ]
    return [
      entry(
        'git',
        'merge',
        {
          commit: make.id('commit'),
          by_user: author,
          title: 'ci: speed up ' + stage,
          files: 1,
          approvals: sideFact(story, 'approvals', 0, 2),
        },
        ['{commit} "{title}" by {by_user}, {approvals} approvals', 'merged {commit}: {files} file'],
      ),
      entry(
        'ci',
        'rule',
        {
          job: stage,
          only: either(
            '$SOURCE == "schedule" && $DATE >= "' + whole('y', 20250101, 20251231) + '"',
            '$SOURCE == "schedule"',
          ),
          allow_failure: true,
        },
        ['{job}: only {only}', 'rule of {job}: {only}'],
      ),
      entry(
        'ci',
        'schedule',
        {
          pipeline,
          cron: pick('cr', ['17 3 * * *', '0 4 1 * *', '40 2 * * 6']),
          owner: author,
          active: true,
          next_h: whole('nh', 9, 400),
        },
        ['schedule {cron} of {owner} active, next in {next_h} h', '{pipeline} planned {cron}'],
      ),
      run('m1', 'push', false),
      chance('m2', 0.6) ? run('m2', 'web', false) : undefined,
      entry('directory', 'account', { user: author, state: either('left', 'active'), groups: either(0, 4) }, [
        '{user}: {state}, {groups} groups',
        'account {user} {state}',
      ]),
      quietHours(story, 'q1', 2),
      run('n', 'schedule', true),
      entry(
        'npm',
        'resolve',
        {
          package: dependency,
          version: either('^1.4.0 -> 1.4.9', '1.4.2'),
          host: either(make.outsideHost('o'), make.insideHost('mirror')),
          sha256: fetched,
          locked,
          result: either('differs', 'equal'),
        },
        [
          '{package} {version} from {host}: sha256 {sha256} lock {locked}',
          '{package}: {result} with the lock file',
        ],
        3,
      ),
      entry(
        'runner',
        'exec',
        {
          job: stage,
          pid: make.pid('x'),
          uid: 1000,
          cmd: either(`node -e "require('${dependency}')" | sh`, 'npm run warm -- --cache'),
          rc: 0,
        },
        ['$ {cmd} rc={rc}', '{job}: {cmd}'],
        2,
      ),
      entry(
        'vault',
        'read',
        {
          job: stage,
          path: either(
            pick('sec', ['secret/prod/deploy', 'secret/registry/push', 'secret/signing']),
            'secret/ci/cache',
          ),
          status: 200,
          first_time: sideFact(story, 'first_time', true, false),
        },
        ['{job} read {path}: {status}, first={first_time}', '{path} given to {job}'],
        3,
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('x'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('cache')),
          dst_port: 443,
          bytes_out: either(whole('bo', 3000, 90000), whole('bs', 200, 900)),
        },
        ['{pid} -> {dst_ip}:{dst_port} {bytes_out} bytes', 'connection with {dst_ip}, {bytes_out} bytes out'],
        2,
      ),
      entry(
        'registry',
        either('push', 'head'),
        {
          image: make.service('img'),
          tag: 'stable',
          digest: make.digest('img'),
          by: stage,
          signed: sideFact(story, 'signed', false, true),
        },
        [
          '{image}:{tag} {digest} by {by}, signed={signed}',
          `{image}:{tag} ${either('overwritten', 'unchanged')} ({digest})`,
        ],
        9,
      ),
      entry(
        'ci',
        'schedule',
        {
          pipeline,
          cron: either('unlisted', '17 3 * * *'),
          owner: author,
          active: either(false, true),
          next_h: either(0, 24),
        },
        ['schedule {cron} of {owner} active={active}', '{pipeline}: active={active}'],
        9,
      ),
      quietHours(story, 'q2', 1),
      errand(story),
      closing(story),
    ]
  },
})
