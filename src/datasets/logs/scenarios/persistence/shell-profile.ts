import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'what a shell reads before its first prompt',
  clues: [
    'Every login shell after the change has the same child, {program}.',
    'The child outlives the session that began it and is taken over by process 1.',
    'The file is read by the sessions of accounts other than the one that changed it.',
    'The child keeps a connection with an address that no shell had before.',
    'The line is written so that its output cannot be seen.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const other = make.user('other')
    const program = either(
      hiddenPath(story, 'prog'),
      pick('good', ['/usr/bin/starship', '/usr/local/bin/proxy-env', '/usr/bin/dircolors']),
    )
    const file = pick('file', [
      '/etc/profile.d/zz-lang.sh',
      '/etc/bash.bashrc',
      `/home/${user}/.bashrc`,
      '/etc/profile',
      `/home/${user}/.config/fish/config.fish`,
    ])
    const content = either(
      pick('line', [
        `nohup ${program} >/dev/null 2>&1 &`,
        `(${program} -d &) 2>/dev/null`,
        `setsid ${program} --quiet </dev/null &`,
      ]),
      `eval "$(${program} init)"`,
    )
    const address = either(make.outsideAddress('c2'), make.insideAddress('proxy'))
    story.note('program', program)
    const login = (key: string, who: string) => [
      entry(
        'sshd',
        'login',
        { user: who, uid: make.uid(key), src_ip: make.insideAddress(key), method: 'publickey' },
        ['Accepted {method} for {user} from {src_ip}', '{user} logged in from {src_ip}'],
        [300, 9000],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid(key),
          ppid: make.pid(`${key}/sh`),
          uid: make.uid(key),
          exe: program,
          cmd: either(`${program} -d`, `${program} init`),
        },
        ['{exe} ppid={ppid} uid={uid}', 'shell {ppid} started {cmd}'],
        1,
      ),
      entry(
        'audit',
        'exit',
        {
          pid: make.pid(`${key}/sh`),
          child: make.pid(key),
          child_ppid: either(1, 0),
          left: either(1, 0),
          rc: 0,
        },
        [
          'shell {pid} exit {rc}, child {child} ppid {child_ppid}, left {left}',
          `shell {pid} ended, child {child} ${either('goes on under pid 1', 'ended before')}`,
        ],
        [60, 900],
      ),
    ]
    return [
      session(story),
      entry(
        'audit',
        'stat',
        {
          path: file,
          owner: 'root',
          mode: '0644',
          lines: whole('lines', 20, 110),
          sha256: make.digest('before'),
        },
        ['{path} {lines} lines sha256 {sha256}', '{path} owner {owner} mode {mode}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry(
        'curl',
        'download',
        {
          path: program,
          dst_ip: either(make.outsideAddress('c2'), make.insideAddress('mirror')),
          status: 200,
          bytes: make.bytes('b', 2000, 90000),
        },
        ['{path} from {dst_ip}: {status}, {bytes} bytes', '{dst_ip} gave {path}'],
      ),
      entry(
        'audit',
        'chmod',
        { path: program, new_mode: either('0777', '0755'), uid: make.uid('person'), rc: 0 },
        ['chmod {path} {new_mode} by uid {uid}', '{path} mode {new_mode}'],
      ),
      entry(
        'audit',
        'write',
        {
          path: file,
          uid: either(make.uid('person'), 0),
          content,
          bytes: content.length + 1,
          sha256: make.digest('after'),
        },
        ['{path} +{bytes}: {content}', 'line "{content}" in {path}'],
      ),
      chance('mtime', 0.6)
        ? entry(
            'audit',
            either('utime', 'stat'),
            { path: file, mtime: either('2022-04-18 00:00:00', 'now'), ctime: 'now' },
            ['{path} mtime {mtime} ctime {ctime}', '{path}: mtime {mtime}'],
          )
        : undefined,
      story.only(
        'safe',
        entry(
          'etckeeper',
          'commit',
          { path: file, commit: make.id('c'), by_user: user, result: 'committed' },
          ['{path} {result} as {commit} by {by_user}', '{commit}: {path}'],
        ),
      ),
      story.only(
        'risky',
        entry('bash', 'history', { user, cmd: 'unset HISTFILE; history -c', rc: 0 }, [
          '{user}: {cmd}',
          '{cmd} rc={rc}',
        ]),
      ),
      login('l1', user),
      ordinaryHost(story, 'b', 1),
      login('l2', other),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('l2'),
          dst_ip: address,
          dst_port: either(pick('p', [4444, 8443, 53]), 3128),
          state: either('established', 'closed'),
          lasted_s: either(whole('long', 4000, 40000), whole('short', 1, 5)),
        },
        [
          '{pid} -> {dst_ip}:{dst_port} {state}, {lasted_s} s',
          'connection with {dst_ip}:{dst_port} lasted {lasted_s} s',
        ],
      ),
      entry('ps', 'count', { program, running: either(2, 0), user: other }, [
        '{program}: {running} running',
        '{running} processes of {program}',
      ]),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
