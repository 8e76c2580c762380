import type { Row } from './row.ts'

/** Of audit reports, exchanged findings and the graph of trust. */
export const AUDIT_ERRORS = {
  'audit/no-server': {
    summary: 'There is no server in {what} that could be audited',
    hint: 'Give its folder, its archive, npm:NAME@VERSION, an address, or its command after `--`',
    exit: 3,
  },
  'audit/which-server': {
    summary: 'These are several servers: {servers}',
    hint: 'A report is about one: give targets that show the same server, or a scan of it alone',
    exit: 2,
  },
  'audit/unreadable': {
    summary: '{file} cannot be read as what it should be: {where}',
    hint: 'Reports are made by fairlead audit report, findings by fairlead audit findings; docs/audit-standard.md says their shape',
    exit: 2,
  },
  'audit/unsigned': {
    summary: '{file} is not signed',
    hint: 'Anybody may have written it: ask the auditor for the signed one, or make it with --sign',
    exit: 1,
  },
  'audit/tampered': {
    summary: '{file} is not what was signed',
    hint: 'Trust nothing in it; get it again from the auditor',
    exit: 1,
  },
  'audit/wrong-key': {
    summary: '{file} was signed with another key, {key}…',
    hint: 'Its contents are whole; whether its signer is an auditor of yours, --key must say',
    exit: 1,
  },
  'audit/unknown-key': {
    summary: '{file} is whole, but who signed it with the key {key}… was not checked',
    hint: 'Get the public key of the auditor another way, and give it with --key FILE',
    exit: 4,
  },
  'audit/expired': {
    summary: '{file} was valid until {when}',
    hint: 'Ask for a new audit: what is known against a server changes',
    exit: 1,
  },
  'audit/not-yet': {
    summary: '{file} was issued on {when}, which is yet to come',
    hint: 'Look whether the clock of this machine is right',
    exit: 1,
  },
  'audit/other-server': {
    summary: '{file} is about another server: {what}',
    hint: 'An audit holds for what was audited, to the byte; audit this version too',
    exit: 1,
  },
  'audit/not-comparable': {
    summary: 'Whether {file} is about this server was not checked: nothing is known of both',
    hint: 'Give what the audit was given: the folder or the archive, or its command with --connect',
    exit: 4,
  },
  'audit/bad-findings': {
    summary: '{count} lines of {file} were not taken; the first is line {line}: {why}',
    hint: 'What holds was taken; get the rest again from whoever gave it',
    exit: 4,
  },
} as const satisfies Record<string, Row>
