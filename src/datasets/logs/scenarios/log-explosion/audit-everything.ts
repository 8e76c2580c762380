import { times, woven } from '../../fragments/course.ts'
import { lastWrites, rotation, volumeOf } from '../../fragments/log-volume.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'An audit rule that matches every call buries what the audit is for',
  clues: [
    'The rule {rule} has no filter: each system call is a record',
    'Records per second rise at once with the rule, not with activity',
    'The backlog of the audit overflows and records are lost',
    'Among what is lost are sign-ins, which are rare',
    'The volume of the audit log is used up',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story, '/var/log/audit/audit.log')
    const rule = either(
      story.pick('wide', ['-a always,exit -S all', '-a always,exit -F arch=b64 -S all', '-w / -p rwxa']),
      story.pick('narrow', ['-w /etc/passwd -p wa', '-a always,exit -S mount', '-w /etc/ssh -p wa -k ssh']),
    )
    story.note('rule', rule)
    return [
      {
        by: 'auditd',
        event: 'daemon_start',
        say: ['audit daemon started, {rules} rules', 'rules {rules}, backlog limit {backlog_limit}'],
        fields: { rules: story.whole('rules', 6, 40), backlog_limit: 8192, pid: make.pid('auditd') },
      },
      {
        by: 'sudo',
        event: 'command',
        level: 'notice',
        say: ['{user} ran {command}', '{user} : COMMAND={command}'],
        fields: { user: make.user('auditor'), command: `/sbin/auditctl ${rule}`, tty: 'pts/1' },
      },
      {
        by: 'auditd',
        event: 'config_change',
        say: ['op=add_rule list=exit res=1, {rule}', 'rule {rule} added by auid {auid}'],
        fields: { rule, auid: make.uid('auditor'), result: 1 },
      },
      ...woven(
        volume.samples,
        times(volume.course.length, (nth) => ({
          by: story.pick('speaker', ['auditd', 'kernel', 'audit']),
          event: 'audit_state',
          level: either(nth > 3 ? 'warn' : 'info', 'info'),
          say: [
            '{records} records, backlog {backlog}, lost {lost}',
            'backlog={backlog} lost={lost}',
            '{records} records since the last report',
          ],
          fields: {
            records: either(900 * 3 ** Math.min(nth, 7), story.whole(`records${nth}`, 20, 300)),
            backlog: either(Math.min(8192, 30 * 3 ** nth), story.whole(`backlog${nth}`, 0, 30)),
            lost: either(nth > 4 ? 40 * 5 ** (nth - 4) : 0, 0),
            syscall: either(
              story.pick(`call${nth}`, ['read', 'futex', 'clock_gettime', 'epoll_wait']),
              story.pick(`rare${nth}`, ['mount', 'openat', 'unlink']),
            ),
          },
        })),
      ),
      {
        by: 'auditd',
        event: 'login_record',
        say: ['USER_LOGIN {user} {result}', 'sign-in of {user}: record {result}'],
        fields: { user: make.user('late'), result: either('lost', 'written'), terminal: 'ssh' },
      },
      rotation(story, volume, 1),
      ...lastWrites(story, volume),
    ]
  },
})
