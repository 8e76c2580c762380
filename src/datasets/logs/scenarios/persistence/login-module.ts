import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'the list of checks before a login',
  clues: [
    'The added line stands first and is enough by itself: {line}.',
    'The module is in no package and lies outside the folder of modules.',
    'A login for an account with a locked password succeeds afterwards.',
    'The count of failed logins no longer rises for one address.',
    'The change of the file has no owner among those who may change it.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const module = either(
      hiddenPath(story, 'pam', '.so'),
      pick('std', ['pam_faillock.so', 'pam_pwquality.so', 'pam_tally2.so', 'pam_access.so']),
    )
    const control = either('sufficient', 'required')
    const file = pick('file', [
      '/etc/pam.d/sshd',
      '/etc/pam.d/common-auth',
      '/etc/pam.d/system-auth',
      '/etc/pam.d/sudo',
    ])
    const line = `auth ${control} ${module}`
    const admin = make.user('admin')
    const address = either(make.outsideAddress('in'), make.insideAddress('in'))
    const account = either(pick('locked', ['backup', 'games', 'www-data', 'root']), make.user('u'))
    story.note('line', line)
    const failed = (key: string, rises: number) =>
      entry(
        'faillock',
        'count',
        { user: account, src_ip: address, failures: rises, limit: 5 },
        ['{user} from {src_ip}: {failures} of {limit}', 'failures of {user}: {failures}'],
        whole(key, 5, 60),
      )
    return [
      ordinaryHost(story, 'a', 2),
      entry(
        'audit',
        'stat',
        { path: file, owner: 'root', mode: '0644', lines: 11, sha256: make.digest('before') },
        ['{path} {lines} lines, sha256 {sha256}', '{path} owner {owner}, {lines} lines'],
      ),
      failed('f1', 1),
      entry(
        either('bash', 'config-agent'),
        'exec',
        {
          user: either('root', 'root'),
          auid: either(make.uid('x'), 4294967295),
          uid: 0,
          pid: make.pid('sed'),
          ppid: either(make.pid('odd'), 1),
          cmd: either(
            `sed -i 1i"${line}" ${file}`,
            `bash -c "apply role=login-policy commit=${make.id('c')}"`,
          ),
        },
        ['auid={auid} ppid={ppid}: {cmd}', '{cmd} by {user} pid {pid}'],
      ),
      entry(
        'audit',
        'write',
        { path: file, content: line, position: either(1, 4), lines: 12, sha256: make.digest('after') },
        ['{path} line {position}: "{content}"', '{path} now {lines} lines, new line {position}: {content}'],
        1,
      ),
      entry(
        'audit',
        'stat',
        {
          path: module,
          owner: either('root', 'root'),
          mode: either('0777', '0644'),
          package: sideFact(story, 'package', 'none', 'libpam-modules'),
          inode: make.inode('m'),
        },
        ['{path} mode {mode} package {package} inode {inode}', '{path}: package {package}'],
      ),
      entry(
        either('audit', 'review'),
        either('chattr', 'approve'),
        {
          path: file,
          by_user: either('root', admin),
          result: either('+i', 'approved'),
          ticket: sideFact(story, 'ticket', 'none', make.id('t', 'SEC')),
        },
        ['{path} {result} by {by_user} ({ticket})', '{by_user}: {path} {result}'],
      ),
      ordinaryHost(story, 'b', 1),
      failed('f2', either(1, 2)),
      failed('f3', either(1, 3)),
      entry(
        'passwd',
        'state',
        { user: account, state: either('L', 'P'), shell: either('/usr/sbin/nologin', '/bin/bash') },
        ['{user} {state} {shell}', `password of {user} is ${either('locked', 'set')}, shell {shell}`],
      ),
      entry(
        'sshd',
        'login',
        { user: account, src_ip: address, method: 'password', result: either('accepted', 'denied'), module },
        ['{result} {method} for {user} from {src_ip} by {module}', '{user} from {src_ip}: {result}'],
        [60, 4000],
      ),
      entry(
        'audit',
        'exec',
        {
          user: account,
          uid: either(0, make.uid('u')),
          euid: either(0, make.uid('u')),
          exe: either('/bin/sh', '/bin/bash'),
          src_ip: either(address, make.insideAddress('desk')),
        },
        ['{user} uid={uid} euid={euid} {exe}', '{exe} for {user} from {src_ip}'],
      ),
      chance('write', 0.7)
        ? entry(
            'audit',
            'write',
            {
              path: either('/var/tmp/.pam.log', '/var/log/faillog'),
              bytes: whole('b', 20, 90),
              uid: 0,
              mode: '0600',
            },
            ['{path} +{bytes} bytes uid={uid}', '{path} grew by {bytes} bytes'],
          )
        : undefined,
      entry(
        'aide',
        'check',
        {
          path: file,
          changed: true,
          expected: either(false, true),
          result: either('unexpected', 'as planned'),
        },
        ['{path} changed={changed} expected={expected}', '{path}: {result}'],
        [600, 9000],
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
