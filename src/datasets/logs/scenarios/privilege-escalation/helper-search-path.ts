import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a set-user-id helper and the search path it trusts',
  clues: [
    'The helper {helper} of root starts a program by bare name; the search path begins with a directory of uid {uid}.',
    'The file found has inode {inode} and belongs to uid {uid}, not to root.',
    'A process whose parent is the helper has ruid {uid} and euid 0.',
    'The file was written moments before the helper ran.',
    'The grandchild changes an account file, which the task of the helper never needs.',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const user = make.serviceUser('who')
    const uid = make.uid('who', 'service')
    const helper = pick('helper', [
      '/usr/local/bin/svc-restart',
      '/usr/local/bin/diag-tool',
      '/opt/vendor/bin/reload-helper',
      '/usr/libexec/print-helper',
    ])
    const tool = pick('bare', ['service', 'ps', 'tar', 'hostname', 'cat'])
    const own = hiddenPath(story, 'dir')
    const fake = `${own}/${tool}`
    const real = `/usr/bin/${tool}`
    const found = either(fake, real)
    story.note('helper', helper)
    story.note('uid', uid)
    story.note('inode', make.inode('fake'))
    const path = `${own}:/usr/local/sbin:/usr/sbin:/usr/bin`
    const used = either(path, '/usr/sbin:/usr/bin:/sbin:/bin')
    const euid = either(0, uid)
    return [
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('shell'),
          ppid: make.pid('parent'),
          uid,
          euid: uid,
          user,
          exe: '/bin/bash',
          cwd: '/var/www/html',
        },
        ['uid={uid} euid={euid} user={user} exe={exe}', '{user} has a shell in {cwd}, pid {pid}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry('audit', 'stat', { path: helper, mode: '4755', owner: 'root:root', pid: make.pid('find'), uid }, [
        '{path} mode {mode} owner {owner}, seen by uid {uid}',
        'file {path} has set-user-id, mode {mode}',
      ]),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('strings'),
          ppid: make.pid('shell'),
          uid,
          euid: uid,
          user,
          exe: either('/usr/bin/strings', '/usr/bin/ldd'),
          cwd: '/tmp',
        },
        ['{exe} ' + helper + ' uid={uid}', '{user} looked into {exe} output for the helper'],
      ),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('echo'),
          ppid: make.pid('shell'),
          uid,
          path: fake,
          inode: make.inode('fake'),
          size: whole('size', 8, 70),
          owner: user,
        },
        ['{path} created inode {inode} size {size} owner {owner}', 'uid {uid} wrote {path} ({size} bytes)'],
      ),
      entry('audit', 'chmod', { pid: make.pid('chmod'), uid, path: fake, new_mode: '0755', rc: 0 }, [
        'chmod +x {path} mode {new_mode}',
        '{path} may be run now, mode {new_mode}',
      ]),
      entry('bash', 'environment', { pid: make.pid('shell'), uid, name: 'PATH', value: path }, [
        'export {name}={value}',
        'environment {name} set to {value}',
      ]),
      ordinaryHost(story, 'b', 2),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('helper'),
          ppid: make.pid('shell'),
          uid,
          euid: 0,
          suid: 0,
          exe: helper,
          cmd: `${helper} nginx`,
        },
        [
          'exec {cmd} ruid={uid} euid={euid} suid={suid}',
          '{exe} started by uid {uid}, effective {euid} by mode',
        ],
      ),
      entry(
        'helper',
        'environment',
        { pid: make.pid('helper'), name: 'PATH', value: used, reset: either(false, true) },
        [
          'search path {value} (reset: {reset})',
          `helper ${either('keeps the search path of the caller', 'drops the search path of the caller')}: {value}`,
        ],
        1,
      ),
      entry(
        'audit',
        'resolve',
        {
          pid: make.pid('helper'),
          name: tool,
          path: found,
          inode: either(make.inode('fake'), make.inode('real')),
          owner: either(user, 'root'),
          mode: '0755',
        },
        [
          '{name} resolved to {path} inode {inode} owner {owner}',
          'bare name {name} is {path}, belongs to {owner}',
        ],
        1,
      ),
      story.only(
        'safe',
        entry(
          'audit',
          'setuid',
          { pid: make.pid('helper'), uid, old_euid: 0, euid: uid, result: 'success' },
          ['seteuid {old_euid} -> {euid} before exec', 'privileges dropped to uid {euid}'],
          1,
        ),
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: make.pid('helper'),
          uid,
          euid,
          exe: found,
          cmd: `${tool} nginx restart`,
        },
        [
          'exec {exe} ppid={ppid} ruid={uid} euid={euid}',
          '{exe} runs under the helper with effective uid {euid}',
        ],
        1,
      ),
      story.only(
        'risky',
        entry(
          'audit',
          'exec',
          { pid: make.pid('sh'), ppid: make.pid('child'), uid, euid: 0, exe: '/bin/sh', cmd: '/bin/sh -p' },
          [
            'exec {cmd} ppid={ppid} ruid={uid} euid={euid}',
            '{exe} under the child keeps effective uid {euid}',
          ],
          [1, 20],
        ),
      ),
      entry(
        'audit',
        either('write', 'open'),
        {
          pid: either(make.pid('sh'), make.pid('child')),
          uid,
          euid,
          path: either(
            pick('account', ['/etc/passwd', '/etc/shadow', '/etc/sudoers']),
            '/etc/nginx/nginx.conf',
          ),
          size_before: 1844,
          size_after: either(1844 + whole('grown', 30, 90), 1844),
        },
        [
          '{path} euid={euid} size {size_before} -> {size_after}',
          `{path} ${either('written', 'only read')} by effective uid {euid}`,
        ],
      ),
      entry('systemd', 'unit_state', { unit: 'nginx.service', state: either('active', 'restarted'), rc: 0 }, [
        '{unit}: {state}',
        'service {unit} is {state}, exit {rc}',
      ]),
      entry('audit', 'unlink', { uid, path: fake, inode: make.inode('fake'), rc: 0 }, [
        '{path} removed',
        'unlink {path} by uid {uid}',
      ]),
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
