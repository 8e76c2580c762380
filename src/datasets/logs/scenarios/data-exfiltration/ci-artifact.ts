import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A build job prints its environment into an artefact and publishes it',
  clues: [
    'The step that packs the environment is new in this branch and was reviewed by nobody',
    'The artefact holds the variables marked as masked',
    'It was published to {host}, readable without login',
    'It was fetched from outside seconds later by a client that never came before',
    'The artefact was expired by hand after that one fetch',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const to = destination(story, 'publish')
    const job = make.id('job')
    const size = make.bytes('artifact', 2_000, 900_000)
    const file = pick('file', ['env.txt', 'report.tgz', 'debug.log.gz', 'coverage.zip'])
    const fetcher = either(make.outsideAddress('fetcher'), make.insideAddress('fetcher'))
    note('host', to.host)
    return [
      entry(
        'ci',
        'pipeline_created',
        {
          job,
          branch: pick('branch', ['fix-typo', 'bump-deps', 'feature/cache']),
          author: make.user('author'),
          approved_by: either(pick('nobody', ['none', '-', 'author']), make.user('reviewer')),
        },
        [
          'pipeline for {branch} by {author}, approved by {approved_by}',
          'pipeline {job} branch={branch} approvals={approved_by}',
        ],
      ),
      entry(
        'ci',
        'config_diff',
        {
          job,
          steps_added: either(1, pick('added', [0, 1])),
          path: '.ci/build.yml',
          sha256: make.digest('config'),
        },
        ['{path}: {steps_added} steps added', 'diff {path} +{steps_added} sha256={sha256}'],
      ),
      entry(
        'runner',
        'job_start',
        {
          job,
          runner: make.host('runner'),
          executor: pick('executor', ['docker', 'kubernetes', 'shell']),
          protected: lean(story, 'protected', [true], [false], 0.6),
        },
        ['{job} on {runner} ({executor}), protected {protected}', 'job {job} runner={runner}'],
      ),
      entry(
        'runner',
        'variables',
        {
          job,
          loaded: whole('variables', 12, 60),
          masked: either(whole('masked', 3, 14), pick('masked safe', [0, 1, 2])),
        },
        ['{loaded} variables loaded, {masked} masked', 'env job={job} masked={masked}'],
      ),
      entry('runner', 'step', { job, name: 'compile', rc: 0, duration_s: whole('compile', 20, 600) }, [
        'step {name} ended {rc} in {duration_s}s',
        'step={name} rc={rc}',
      ]),
      ...background(story, 'one'),
      entry(
        'runner',
        'step',
        {
          job,
          name: either(
            pick('dump', ['printenv', 'collect', 'debug-info']),
            pick('plain', ['collect', 'test-report', 'lint']),
          ),
          rc: 0,
          duration_s: whole('collect', 1, 9),
        },
        ['step {name} ended {rc} in {duration_s}s', 'step={name} rc={rc}'],
      ),
      entry(
        'runner',
        'mask',
        {
          job,
          replaced: either(0, whole('replaced', 3, 40)),
          encoder: lean(story, 'encoder', ['base64', 'xxd', 'rev'], ['none', 'plain']),
        },
        [
          '{replaced} values masked in output, encoder {encoder}',
          'mask replaced={replaced} encoder={encoder}',
        ],
      ),
      entry('runner', 'artifact', { job, file, size, sha256: make.digest('artifact'), expires: '1h' }, [
        '{file} stored, {size} bytes, expires {expires}',
        'artifact {file} sha256={sha256}',
      ]),
      entry(
        'ci',
        'publish',
        {
          job,
          host: to.host,
          file,
          access: either(
            pick('open', ['public', 'anyone with link']),
            pick('closed', ['members', 'private', 'project']),
          ),
          zone: to.zone,
          status: 201,
        },
        [
          '{file} published at {host} for {access}, {status}',
          'publish {host}/{file} access={access} zone={zone}',
        ],
      ),
      entry(
        'pages',
        'fetch',
        {
          src_ip: fetcher,
          method: 'GET',
          file,
          bytes_out: size,
          status: 200,
          agent: lean(
            story,
            'agent',
            ['curl/8.4', 'python-requests/2.31'],
            ['Mozilla/5.0', 'ci-dashboard/2'],
          ),
        },
        [
          '{src_ip} "{method} /{file}" {status} {bytes_out} "{agent}"',
          '{method} {file} {status} from={src_ip}',
        ],
      ),
      entry(
        'pages',
        'visitor',
        {
          src_ip: fetcher,
          visits_before: either(0, whole('visits', 9, 200)),
          auth: either('anonymous', pick('login', ['sso', 'token'])),
        },
        [
          '{src_ip}: {visits_before} visits before, {auth}',
          'visitor {src_ip} prior={visits_before} auth={auth}',
        ],
      ),
      entry(
        'ci',
        'artifact_end',
        {
          job,
          file,
          cause: either(
            pick('by hand', ['deleted by author', 'expired by hand']),
            pick('kept', ['kept for audit', 'expired on time']),
          ),
        },
        ['{file}: {cause}', 'artifact {file} {cause}'],
      ),
      entry('ci', 'pipeline_done', { job, result: 'passed', minutes: whole('minutes', 2, 40) }, [
        '{job} {result} after {minutes} min',
        'pipeline {job} {result}',
      ]),
      ...handling(story),
      remark(story, 'artefact', 'published artefact'),
    ]
  },
})
