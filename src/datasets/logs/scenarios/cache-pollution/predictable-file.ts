import { readers, upkeep } from '../../fragments/consistency.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'Two jobs use one state file, and the second writes over what the first is about to read',
  clues: [
    'Both jobs name the same file {path}, which does not carry their own name',
    'Between writing and reading by {first} lies a write by {second}',
    'Bytes read by {first} are those that {second} wrote',
    'The inode is another at reading than at writing',
    'The report of {first} is made for the wrong user',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('worker', [
      'report-generator',
      'app-worker',
      'export-service',
      'render-worker',
      'toolhost',
      'batch',
    ])
    const folder = story.pick('folder', ['/var/tmp/app', '/tmp/job', '/srv/state', '/dev/shm/work'])
    const name = story.pick('name', ['job.json', 'params.json', 'state.db', 'input.csv', 'prompt.txt'])
    const [first, second] = [make.id('first', 'job'), make.id('second', 'job')]
    const [pathOne, pathTwo] = [
      either(`${folder}/${name}`, `${folder}/${first}/${name}`),
      either(`${folder}/${name}`, `${folder}/${second}/${name}`),
    ]
    const [one, two] = [story.whole('one', 4000, 9000), story.whole('two', 10_000, 20_000)]
    const [userOne, userTwo] = [make.user('one'), make.user('two')]
    story.note('path', pathOne)
    story.note('first', first)
    story.note('second', second)
    const file = (event: string, job: string, pid: string, path: string, bytes: number, inode: string) => ({
      by,
      event,
      say: [`{job} ${event.replace('_', ' ')} {path}, {bytes} bytes`, '{path}: {bytes} bytes by {pid}'],
      fields: { job, pid: make.pid(pid), path, bytes, inode: make.inode(inode) },
    })
    return [
      {
        by: 'queue',
        event: 'job_taken',
        say: ['{job} for {user} taken by {pid}', '{pid} begins {job}'],
        fields: { job: first, user: userOne, pid: make.pid('one') },
      },
      {
        by: 'audit',
        event: 'folder_state',
        say: ['{path} mode {mode}', '{path}: owner {owner}, mode {mode}'],
        fields: { path: folder, mode: either('0777', '0700'), owner: make.serviceUser('app') },
      },
      file('file_write', first, 'one', pathOne, one, 'one'),
      {
        by,
        event: 'waiting',
        say: ['{job} waits for {service}', '{job}: {service} not ready, {delay_ms} ms'],
        fields: { job: first, service: make.service('slow'), delay_ms: story.whole('delay', 900, 9000) },
      },
      {
        by: 'queue',
        event: 'job_taken',
        say: ['{job} for {user} taken by {pid}', '{pid} begins {job}'],
        fields: { job: second, user: userTwo, pid: make.pid('two') },
      },
      {
        by: 'audit',
        event: 'file_open',
        say: ['{pid} opened {path} {flags}', 'open {path} {flags}'],
        fields: {
          pid: make.pid('two'),
          path: pathTwo,
          flags: either('O_TRUNC|O_WRONLY', 'O_CREAT|O_EXCL'),
          result: 'ok',
        },
      },
      file('file_write', second, 'two', pathTwo, two, 'two'),
      ...upkeep(story, { by, key: name }),
      file('file_read', first, 'one', pathOne, either(two, one), either('two', 'one')),
      file('file_read', second, 'two', pathTwo, two, 'two'),
      {
        by,
        event: 'report_made',
        say: ['{job}: report for {user}, {rows} rows', 'report of {job} names {user}'],
        fields: {
          job: first,
          user: either(userTwo, userOne),
          rows: story.whole('rows', 40, 900),
          for: userOne,
        },
      },
      {
        by: 'queue',
        event: 'job_done',
        say: ['{job} {status}', '{job} done, {status}'],
        fields: { job: first, status: 'done', digest: either(make.digest('two'), make.digest('one')) },
      },
      {
        by: 'queue',
        event: 'job_done',
        say: ['{job} {status}', '{job} done, {status}'],
        fields: { job: second, status: 'done', digest: make.digest('two') },
      },
      ...readers(story, { by, key: name }),
    ]
  },
})
