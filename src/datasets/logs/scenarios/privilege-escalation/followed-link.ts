import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a root task that follows a link',
  clues: [
    'Between check and use the name {name} becomes a link to {target}.',
    'The inode checked and the inode changed are not the same.',
    'The chown by uid 0 gives {target} to uid {uid}.',
    'A write to {target} by uid {uid} succeeds after the task, not before.',
    'The login that follows has uid 0 with the name of an account that did not exist.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const user = make.serviceUser('who')
    const uid = make.uid('who', 'service')
    const name = pick('name', [
      '/var/log/app/app.log',
      '/tmp/report.out',
      '/var/lib/app/state',
      '/var/cache/app/tmp',
    ])
    const target = pick('target', ['/etc/passwd', '/etc/shadow', '/etc/sudoers', '/root/.ssh'])
    const inode = make.inode('file')
    const other = make.inode('target')
    const changed = either(target, name)
    story.note('name', name)
    story.note('target', target)
    story.note('uid', uid)
    return [
      ordinaryHost(story, 'a', 2),
      entry('audit', 'write', { uid, euid: uid, path: target, result: 'EACCES' }, [
        'write {path} uid={uid}: {result}',
        '{path}: {result} for uid {uid}',
      ]),
      entry('audit', 'stat', { path: name, inode, owner: user, mode: '0640', kind: 'file' }, [
        '{path} {kind} inode {inode} owner {owner}',
        'stat {path}: inode {inode}, {owner}',
      ]),
      entry(
        pick('task', ['logrotate', 'app-postinst', 'tmp-clean', 'backup']),
        'task_start',
        { pid: make.pid('task'), uid: 0, path: name, cmd: `chown ${user} ${name}` },
        ['{path}: {cmd} pid {pid} uid {uid}', 'root task {pid} begins with {path}'],
      ),
      entry(
        'task',
        'check',
        { pid: make.pid('task'), path: name, inode, kind: 'file', result: 'ok' },
        ['{path} is a {kind}, inode {inode}: {result}', 'check {path} {result}'],
        1,
      ),
      entry(
        'audit',
        either('symlink', 'write'),
        { pid: make.pid('race'), uid, path: name, target: either(target, name), result: 'success' },
        [
          either('symlink {path} -> {target} uid={uid}: {result}', 'write {path} uid={uid}: {result}'),
          either('{path} now {target} by uid {uid}', '{path} appended to by uid {uid}'),
        ],
        1,
      ),
      story.only(
        'safe',
        entry(
          'audit',
          'stat',
          { uid, path: name, inode, owner: user, mode: '0640' },
          ['{path} still inode {inode} owner {owner}', '{path} same file, mode {mode}'],
          1,
        ),
      ),
      entry(
        'kernel',
        'link',
        { sysctl: 'fs.protected_symlinks', value: either(0, 1), path: name, followed: either(true, false) },
        ['{sysctl}={value} {path} followed={followed}', '{path} followed: {followed}'],
        1,
      ),
      entry(
        'audit',
        'chown',
        {
          pid: make.pid('task'),
          uid: 0,
          euid: 0,
          path: changed,
          inode: either(other, inode),
          owner: user,
          mode: either('0644', '0640'),
          rc: 0,
        },
        [
          'chown {owner} {path} inode={inode} uid={uid} rc={rc}',
          'owner of {path} is {owner} (inode {inode})',
        ],
        1,
      ),
      ordinaryHost(story, 'b', 2),
      entry(
        'audit',
        'stat',
        { path: target, inode: other, owner: either(user, 'root'), mode: '0644', kind: 'file' },
        [
          '{path} {kind} inode {inode} owner {owner}',
          `{path} ${either('now belongs to', 'still belongs to')} {owner}`,
        ],
      ),
      entry(
        'audit',
        'write',
        { uid, euid: uid, path: either(target, name), result: 'success', bytes: make.bytes('b', 30, 90) },
        ['write {path} uid={uid}: {result} {bytes} bytes', '{path} written by uid {uid} (+{bytes})'],
      ),
      entry(
        'su',
        'pam_session',
        {
          user: either('toor', user),
          uid: either(0, uid),
          by_uid: uid,
          result: either('success', 'success'),
        },
        ['session opened for user {user}(uid={uid}) by (uid={by_uid})', '{user} uid={uid} by {by_uid}'],
      ),
      chance('shell', 0.7)
        ? entry(
            'audit',
            'exec',
            {
              pid: make.pid('sh'),
              uid: either(0, uid),
              euid: either(0, uid),
              auid: uid,
              exe: either('/bin/bash', '/usr/bin/gzip'),
            },
            ['exe={exe} uid={uid} euid={euid} auid={auid}', '{exe} with uid {uid} for login uid {auid}'],
          )
        : undefined,
      entry(
        'audit',
        'open',
        { uid: either(0, uid), path: '/root/.bash_history', result: either('success', 'EACCES') },
        ['open {path} uid={uid} {result}', '{path}: {result}'],
      ),
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
