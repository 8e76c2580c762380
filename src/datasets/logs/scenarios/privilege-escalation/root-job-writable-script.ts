import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a scheduled job and who may write its script',
  clues: [
    'The script {script} is changed by uid {uid} and then run by uid 0.',
    'The digest of the script differs between the two runs of the job.',
    'The mode of the script lets others write, although root runs it.',
    'The new file has owner root but serves uid {uid}.',
    'After the run, a process of uid {uid} has euid 0 for the first time.',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const service = make.serviceUser('service')
    const uid = make.uid('service', 'service')
    const script = make.path('script', 'script')
    const before = make.digest('before')
    const after = either(make.digest('after'), before)
    const runner = either(0, uid)
    const runnerName = either('root', service)
    const mode = pick('mode', ['0777', '0775', '0666'])
    story.note('script', script)
    story.note('uid', uid)
    const every = pick('every', ['*/5 * * * *', '*/10 * * * *', '17 * * * *', '0 * * * *'])
    const run = (key: string, sha256: string, first: boolean) => [
      entry(
        'cron',
        'job_start',
        {
          pid: make.pid(key),
          ppid: make.pid('crond'),
          user: first ? service : runnerName,
          uid: first ? uid : runner,
          cmd: script,
          schedule: every,
        },
        ['({user}) CMD ({cmd})', 'job {cmd} started as uid {uid} by schedule {schedule}'],
        [120, 900],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid(key),
          uid: first ? uid : runner,
          euid: first ? uid : runner,
          exe: '/bin/sh',
          path: script,
          sha256,
        },
        [
          'exec {path} uid={uid} euid={euid} sha256={sha256}',
          '{exe} runs {path}, digest {sha256}, effective uid {euid}',
        ],
      ),
    ]
    return [
      ordinaryHost(story, 'a', 2),
      entry(
        'audit',
        'stat',
        {
          path: script,
          owner: either(`root:${service}`, 'root:root'),
          mode: either(mode, '0755'),
          sha256: before,
          inode: make.inode('script'),
        },
        ['{path} owner {owner} mode {mode} sha256 {sha256}', 'stat: {path} is {mode}, belongs to {owner}'],
      ),
      story.chance('earlier', 0.7) ? run('earlier', before, true) : undefined,
      entry(
        'nginx',
        'request',
        {
          method: 'POST',
          path: '/upload',
          status: 200,
          src_ip: make.insideAddress('client'),
          bytes: make.bytes('body', 200, 9000),
        },
        ['{src_ip} "{method} {path}" {status} {bytes}', 'upload of {bytes} bytes from {src_ip} accepted'],
      ),
      entry(
        'audit',
        'exec',
        { pid: make.pid('worker'), uid, euid: uid, user: service, cmd: `sh -c 'ls -l ${script}'`, rc: 0 },
        ['{user} uid={uid} euid={euid}: {cmd}', 'worker {pid} of {user} looked at the script'],
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('worker'),
          uid,
          euid: uid,
          path: script,
          op: 'append',
          result: either('success', 'EACCES'),
          bytes: either(whole('added', 40, 190), 0),
        },
        [
          'write {path} by uid={uid}: {result}, {bytes} bytes added',
          either('{bytes} bytes appended to {path} by uid {uid}', 'append to {path} by uid {uid} denied'),
        ],
      ),
      entry(
        'audit',
        'stat',
        {
          path: script,
          mtime_changed: either(true, false),
          sha256: after,
          size_change: either(whole('added', 40, 190), 0),
        },
        [
          '{path} sha256 {sha256}, size change {size_change}',
          `digest of {path} ${either('differs from the one before', 'is the same as before')}: {sha256}`,
        ],
      ),
      ordinaryHost(story, 'b', 2),
      run('later', after, false),
      entry(
        'audit',
        'copy',
        {
          pid: make.pid('cp'),
          ppid: make.pid('later'),
          uid: runner,
          euid: runner,
          source: '/bin/bash',
          path: either('/tmp/.shell', `/var/lib/${service}/sh-check`),
          owner: either('root:root', `${service}:${service}`),
        },
        ['cp {source} {path} by uid={uid} owner {owner}', '{path} written by uid {uid}, owner {owner}'],
        [1, 9],
      ),
      entry(
        'audit',
        'chmod',
        {
          pid: make.pid('chmod'),
          ppid: make.pid('later'),
          uid: runner,
          path: either('/tmp/.shell', `/var/lib/${service}/sh-check`),
          new_mode: either('4755', '0700'),
          rc: 0,
        },
        [`chmod ${either('u+s', 'u+x')} {path} by uid {uid}, mode {new_mode}`, '{path} mode now {new_mode}'],
        [1, 9],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('use'),
          ppid: make.pid('worker'),
          uid,
          euid: either(0, uid),
          gid: uid,
          exe: either('/tmp/.shell', `/var/lib/${service}/sh-check`),
          cmd: 'id -u',
        },
        ['{exe} -c "{cmd}" ruid={uid} euid={euid}', 'process {pid} uid {uid} effective {euid}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('use'),
          uid,
          euid: either(0, uid),
          path: '/etc/shadow',
          result: either('success', 'EACCES'),
        },
        [
          'open {path} euid={euid}: {result}',
          `{path} ${either('opened by', 'not opened, permission denied for')} uid {uid}`,
        ],
      ),
      entry(
        'cron',
        'job_end',
        { pid: make.pid('later'), user: runnerName, rc: 0, duration_s: whole('took', 1, 20) },
        ['job of {user} completed, exit {rc}, {duration_s} s', '({user}) END exit {rc}'],
      ),
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
