import type { Step, Story } from '../scenario.ts'
import { someOf } from './sights.ts'
import type { Sight } from './sights.ts'

/** How data is handled on its way: as by someone who hides it, or as by someone who keeps the rules of the house. */
export function handling(story: Story): readonly Step[] {
  return someOf(story, 'handling', sights(story), 4)
}

function sights({ make, pick, whole }: Story): readonly Sight[] {
  const user = make.user('handling')
  const uid = make.uid('handling')
  return [
    {
      by: 'openssl',
      event: 'encrypt',
      say: ['{cipher} with key from {key_source}', 'enc {cipher} key={key_source} uid={uid}'],
      risky: {
        cipher: 'aes-256-cbc',
        key_source: pick('own key', ['command line', 'unknown recipient', 'inline passphrase']),
        uid,
      },
      safe: {
        cipher: 'aes-256-cbc',
        key_source: pick('house key', ['kms', 'backup key', 'company vault']),
        uid,
      },
    },
    {
      by: 'content-scan',
      event: 'scan',
      say: ['{records} records hold {kind}', 'scan {kind} n={records} masked={masked}'],
      risky: {
        kind: pick('found', ['ssn', 'card numbers', 'email and address', 'credentials']),
        records: whole('found', 900, 90_000),
        masked: false,
      },
      safe: {
        kind: pick('found', ['ssn', 'card numbers', 'email and address', 'credentials']),
        records: 0,
        masked: true,
      },
    },
    {
      by: 'shell',
      event: 'history',
      say: ['history of {user}: {state}', 'HISTFILE {state} user={user}'],
      risky: { user, state: pick('history gone', ['truncated', 'unset', 'cleared', 'HISTSIZE=0']) },
      safe: { user, state: pick('history kept', ['appended 12 lines', 'kept', 'saved']) },
    },
    {
      by: 'api',
      event: 'authorised',
      say: ['request by {principal} with {credential}', 'auth {principal} {credential}'],
      risky: {
        principal: user,
        credential: pick('personal', [
          'bearer token of another account',
          'personal token',
          'api key from environment',
        ]),
      },
      safe: {
        principal: pick('service', ['svc-backup', 'svc-report', 'release-bot']),
        credential: pick('house', ['client certificate', 'role credentials', 'corp-sso']),
      },
    },
    {
      by: 'audit',
      event: 'unlink',
      say: ['{cmd} {path}', 'pid {pid} ran {cmd} {path}'],
      risky: {
        pid: make.pid('handling'),
        cmd: pick('wipe', ['shred -u', 'rm -f', 'truncate -s 0', 'srm']),
        path: make.path('handling', 'temporary'),
      },
      safe: {
        pid: make.pid('handling'),
        cmd: pick('keep', ['mv -n', 'ls -l', 'gzip -t', 'rm -f']),
        path: pick('kept', [
          '/var/backups/outbox',
          '/srv/archive/daily',
          '/tmp/.lock',
          '/home/ops/export.csv.gz',
          '/tmp/report.tar',
        ]),
      },
    },
    {
      by: 'audit',
      event: 'utime',
      say: ['times of {path} set to {mtime}', 'touch {path} mtime={mtime}'],
      risky: {
        path: make.path('touched', 'private'),
        mtime: pick('old', ['the day before', 'value saved earlier', '2019-01-01']),
      },
      safe: { path: make.path('touched safe', 'log'), mtime: 'now' },
    },
    {
      by: 'retention',
      event: 'copy',
      say: ['copy {state}, retention {days} days', 'retention={days} copy={state}'],
      risky: { state: pick('no copy', ['deleted', 'missing', 'not registered']), days: 0 },
      safe: {
        state: pick('copy', ['retained', 'registered', 'archived']),
        days: pick('days', [30, 90, 365]),
      },
    },
    {
      by: 'storage',
      event: 'acl',
      say: ['object acl {acl}, owner {owner}', 'acl={acl} owner={owner}'],
      risky: {
        acl: pick('open', ['public-read', 'anonymous', 'link sharing']),
        owner: pick('other', ['unknown', 'external account', '-']),
      },
      safe: {
        acl: pick('shut', ['private', 'bucket-owner-full-control', 'company only']),
        owner: pick('ours', ['company', 'own account', 'backup team']),
      },
    },
    {
      by: 'dlp',
      event: 'policy',
      say: ['policy {policy}: {result}', 'dlp {policy} result={result}'],
      risky: {
        policy: pick('policy', ['outbound', 'customer data', 'bulk transfer']),
        result: pick('policy off', ['override', 'daemon stopped', 'rule disabled', 'flagged, not blocked']),
      },
      safe: {
        policy: pick('policy', ['outbound', 'customer data', 'bulk transfer']),
        result: pick('policy on', ['pass', 'approved export', 'no match', 'matches allowlist']),
      },
    },
    {
      by: 'scheduler',
      event: 'window',
      say: ['job {job}: {schedule}', 'schedule {job} {schedule}'],
      risky: {
        job: pick('no job', ['none', 'interactive', 'unknown', 'backup', 'log export']),
        schedule: pick('off', ['not scheduled', 'run by hand at 03:12', 'outside business hours']),
      },
      safe: {
        job: pick('job', ['daily-backup', 'weekly-report', 'log-rotation', 'quarterly-audit']),
        schedule: pick('on', ['scheduled, on time', 'daily at 03:00', 'maintenance window']),
      },
    },
    {
      by: 'directory',
      event: 'membership',
      say: ['{user} in group {group}: {member}', 'group {group} user={user} member={member}'],
      risky: {
        user,
        group: pick('group', ['backup', 'data-export', 'dba']),
        member: pick('not member', ['no', 'removed last month', 'never']),
      },
      safe: {
        user,
        group: pick('group', ['backup', 'data-export', 'dba']),
        member: pick('member', ['yes', 'since 2021', 'owner']),
      },
    },
    {
      by: 'transfer',
      event: 'verify',
      say: ['remote copy compared: {result}, report to {report}', 'verify {result} report={report}'],
      risky: {
        result: pick('compared', ['size equal', 'etag equal']),
        report: pick('no report', ['nobody', '/dev/null', 'syslog disabled', 'log removed']),
      },
      safe: {
        result: pick('compared', ['size equal', 'etag equal']),
        report: pick('report', ['admin team', 'backup log', 'syslog']),
      },
    },
    {
      by: 'firewall',
      event: 'rule',
      say: ['{action} to {dst_ip} by {rule}', '{action} {dst_ip} rule={rule}'],
      risky: {
        action: pick('passed', ['allow', 'allowed with alert']),
        dst_ip: make.outsideAddress('rule'),
        rule: pick('loose', ['temporary', 'any-any', 'added minutes ago']),
      },
      safe: {
        action: pick('passed', ['allow', 'allowed with alert']),
        dst_ip: make.insideAddress('rule'),
        rule: pick('tight', ['backup-server', 'log-collector', 'internal-share']),
      },
    },
  ]
}
