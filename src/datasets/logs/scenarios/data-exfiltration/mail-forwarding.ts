import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A mailbox rule forwards messages with attachments',
  clues: [
    'The rule was made minutes after a sign-in from an address this user never used',
    'Forwarded copies go to {mailbox}, a domain that is not ours',
    'Only messages about money or contracts match the rule, and matches are hidden from the inbox',
    'The forwarded bytes equal the attachments received by the mailbox',
    'The sent copies are deleted without passing the archive',
    'No administrator approved outside forwarding for this user',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const user = make.user('victim')
    const other = either(
      `${make.id('mailbox')}@${make.outsideHost('mail')}`,
      `${pick('shared', ['archive', 'invoices', 'legal-hold'])}@${make.insideHost('mail')}`,
    )
    const from = either(make.outsideAddress('sign in'), make.insideAddress('sign in'))
    const size = make.bytes('attachment', 80_000, 9_000_000)
    const message = (key: string) => ({
      message_id: make.id(key, 'msg'),
      user,
      subject_tag: pick(`${key} subject`, ['contract', 'payroll', 'invoice', 'tender', 'bank details']),
    })
    note('mailbox', other)
    return [
      entry(
        'auth',
        'sign_in',
        {
          user,
          src_ip: from,
          client: pick('client', ['imap', 'owa', 'rest']),
          mfa: lean(story, 'mfa', ['skipped', 'none'], ['passed', 'push ok']),
          known_device: either(false, true),
        },
        [
          '{user} signed in from {src_ip} with {client}, mfa {mfa}, known device {known_device}',
          'sign-in {user} {src_ip} device_known={known_device} mfa={mfa}',
        ],
      ),
      entry(
        'auth',
        'token_issued',
        {
          user,
          session: make.id('session'),
          scope: pick('scope', ['mail.readwrite', 'mail.read mailboxsettings']),
          ttl_s: 3600,
        },
        ['token for {user} scope {scope}', 'session {session} of {user}: {scope}'],
      ),
      ...background(story, 'one'),
      entry(
        'mailboxd',
        'search',
        { user, terms: pick('terms', ['contract', 'iban', 'salary', 'wire']), hits: whole('hits', 30, 900) },
        ['{user} searched for "{terms}", {hits} hits', 'query "{terms}" mailbox={user} hits={hits}'],
      ),
      entry(
        'mailboxd',
        'rule_created',
        {
          user,
          rule: pick('rule name', ['.', 'tidy', 'r1', 'archive copy']),
          action: 'forward',
          to: other,
          hide: either(true, false),
          by: either(user, pick('by', ['mail-admin', user])),
        },
        [
          'rule "{rule}" of {user} made by {by}: {action} to {to}, hide {hide}',
          'New-InboxRule {rule} ForwardTo={to} hide={hide}',
        ],
      ),
      entry(
        'policy',
        'forwarding_check',
        {
          to: other,
          result: either(
            pick('unchecked', ['not evaluated', 'audit only', 'bypassed']),
            pick('checked', ['allowed', 'same tenant', 'approved']),
          ),
          ticket: lean(story, 'ticket', ['none', '-'], [`REQ-${whole('request', 1000, 9999)}`]),
        },
        ['forwarding to {to}: {result}, request {ticket}', '{to} {result} ref={ticket}'],
      ),
      entry('smtpd', 'received', { ...message('first'), size, queue: make.id('queue') }, [
        '{queue}: message for {user}, {size} bytes, about {subject_tag}',
        'received {message_id} size={size}',
      ]),
      entry(
        'smtp',
        'relayed',
        { ...message('first'), to: other, relay: to(), bytes_out: size + 1900, status: 'sent' },
        [
          '{message_id}: to={to} relay={relay} status={status} ({bytes_out} bytes)',
          'copy of {message_id} handed to {relay}, {bytes_out} bytes',
        ],
      ),
      entry('smtpd', 'received', { ...message('second'), size: size * 2, queue: make.id('queue 2') }, [
        '{queue}: message for {user}, {size} bytes, about {subject_tag}',
        'received {message_id} size={size}',
      ]),
      entry(
        'smtp',
        'relayed',
        { ...message('second'), to: other, relay: to(), bytes_out: size * 2 + 1900, status: 'sent' },
        [
          '{message_id}: to={to} relay={relay} status={status} ({bytes_out} bytes)',
          'copy of {message_id} handed to {relay}, {bytes_out} bytes',
        ],
      ),
      either(
        entry(
          'mailboxd',
          'message_moved',
          {
            ...message('second'),
            folder: pick('hidden in', ['Deleted Items', 'RSS Feeds', 'Conversation History']),
            read: true,
          },
          ['{message_id} moved to {folder}, marked read {read}', '{user}: {message_id} in {folder}'],
        ),
        entry('mailboxd', 'message_moved', { ...message('second'), folder: 'Inbox', read: false }, [
          '{message_id} delivered to {folder}, marked read {read}',
          '{user}: {message_id} in {folder}',
        ]),
      ),
      entry('archive', 'journal_state', { user, journalled: either(0, 2), expected: 2 }, [
        '{journalled} of {expected} copies journalled for {user}',
        'journal {user} {journalled}/{expected}',
      ]),
      entry(
        'dlp',
        'content_scan',
        {
          ...message('first'),
          verdict: lean(
            story,
            'dlp',
            ['skipped', 'agent offline', 'bypassed'],
            ['pass', 'clean', 'internal only'],
          ),
          classified: 'confidential',
        },
        ['scan of {message_id}: {verdict}, class {classified}', '{message_id} dlp={verdict}'],
      ),
      ...handling(story),
      remark(story, 'rule', 'forwarding rule'),
    ]
    function to(): string {
      return either(make.outsideAddress('relay'), make.insideAddress('relay'))
    }
  },
})
