import { FORMATS } from '../../report/index.ts'
import { SEVERITIES } from '../../core/severity.ts'
import type { Flags } from '../command.ts'
import { STATE_FLAG } from '../state-dir.ts'

/** Whose hosts are looked at: shared by the commands that look at hosts. */
export const MACHINE_FLAGS = {
  home: { kind: 'string', placeholder: 'DIR', brief: 'Home folder to look in (default: yours)' },
  root: { kind: 'string', placeholder: 'DIR', brief: 'Where a copied disk is mounted (default: /)' },
  os: {
    kind: 'choice',
    choices: ['linux', 'darwin', 'win32'],
    brief: 'Whose paths (default: this system’s)',
  },
  project: { kind: 'string', placeholder: 'DIR', brief: 'A project folder to look in beside those found' },
} as const satisfies Flags

export const SCAN_FLAGS = {
  connect: { kind: 'boolean', brief: 'Start servers in the sandbox and talk to remote ones' },
  online: { kind: 'boolean', brief: 'Fetch packages and what registries say of them' },
  format: {
    kind: 'choice',
    choices: FORMATS.map(({ id }) => id),
    default: 'text',
    short: 'f',
    brief: 'How to write the report',
  },
  output: { kind: 'string', placeholder: 'FILE', short: 'o', brief: 'Write the report to a file' },
  threshold: {
    kind: 'choice',
    choices: SEVERITIES,
    default: 'high',
    brief: 'Exit with 1 for findings from here up',
  },
  strict: { kind: 'boolean', brief: 'Exit with 4 if anything was not looked at' },
  verbose: { kind: 'boolean', short: 'v', brief: 'Show everything: info, accepted findings, whole paths' },
  quality: { kind: 'boolean', brief: 'Hygiene too, not only security' },
  baseline: {
    kind: 'string',
    placeholder: 'FILE',
    brief: 'Findings accepted before (default: .fairlead-baseline.json, if there)',
  },
  'write-baseline': { kind: 'boolean', brief: 'Accept what is found now; needs --owner and --reason' },
  owner: { kind: 'string', placeholder: 'NAME', brief: 'Who accepts it' },
  reason: { kind: 'string', placeholder: 'TEXT', brief: 'Why it is accepted' },
  expires: { kind: 'string', placeholder: 'DATE', brief: 'Until when, such as 2027-01-31' },
  fix: { kind: 'boolean', brief: 'Mend what can be mended safely: shows a diff and asks' },
  yes: { kind: 'boolean', short: 'y', brief: 'Do not ask' },
  watch: { kind: 'boolean', brief: 'Go on, and tell what is new whenever something changes' },
  ...MACHINE_FLAGS,
  'call-safe': {
    kind: 'boolean',
    brief: 'With --connect: call tools that only read, with made-up arguments',
  },
  trace: { kind: 'boolean', brief: 'With --connect: follow system calls (needs strace)' },
  'no-sandbox': { kind: 'boolean', brief: 'With --connect: start servers without the sandbox' },
  registry: { kind: 'string', placeholder: 'URL', brief: 'With --online: the npm registry to ask' },
  'trusted-root': {
    kind: 'string',
    placeholder: 'FILE',
    brief: 'Sigstore trusted root to verify provenance with',
  },
  repository: { kind: 'string', placeholder: 'DIR', brief: 'Checkout to compare a package with' },
  state: STATE_FLAG,
} as const satisfies Flags
