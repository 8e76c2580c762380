import type { Flags } from '../command.ts'
import { SCAN_FLAGS } from '../scan/flags.ts'
import { STATE_FLAG } from '../state-dir.ts'

const { connect, online, registry, repository } = SCAN_FLAGS

/** How a server is looked at: the same for who audits it and for who holds a report against it. */
export const LOOK_FLAGS = {
  connect,
  online,
  'call-safe': SCAN_FLAGS['call-safe'],
  'no-sandbox': SCAN_FLAGS['no-sandbox'],
  registry,
  'trusted-root': SCAN_FLAGS['trusted-root'],
  repository,
  scan: { kind: 'string', placeholder: 'FILE', brief: 'A scan report (JSON) instead of targets' },
  state: STATE_FLAG,
} as const satisfies Flags

export const REPORT_FLAGS = {
  ...LOOK_FLAGS,
  attack: { kind: 'boolean', brief: 'Attack the command in the sandbox too' },
  attacked: { kind: 'string', placeholder: 'FILE', brief: 'What fairlead audit attack --json told' },
  lab: { kind: 'string', placeholder: 'DIR', brief: 'A campaign of fairlead lab run --out DIR' },
  before: { kind: 'string', placeholder: 'FILE', brief: 'The report of an earlier audit' },
  sign: { kind: 'boolean', brief: 'Sign it with the auditor’s key of this machine' },
  auditor: { kind: 'string', placeholder: 'NAME', brief: 'Who audits, for people' },
  days: { kind: 'number', placeholder: 'N', default: 180, brief: 'How long it is valid' },
  out: { kind: 'string', placeholder: 'FILE', short: 'o', brief: 'Write JSON here, and Markdown beside it' },
  format: {
    kind: 'choice',
    choices: ['json', 'markdown'],
    default: 'markdown',
    short: 'f',
    brief: 'What to print without --out',
  },
} as const satisfies Flags

export const KEY_FLAG = {
  kind: 'string',
  placeholder: 'FILES',
  brief: 'Public keys (PEM) of auditors you trust, with commas',
} as const
