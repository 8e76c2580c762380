import type { Row } from './row.ts'

export const SHARED_PIN_ERRORS = {
  'pins/too-large': {
    summary: 'The shared pins in {path} are larger than {most} MiB',
    hint: 'Take a smaller snapshot: one of the servers you use is enough',
    exit: 2,
  },
  'pins/damaged': {
    summary: 'The shared pins in {path} are damaged: {what}',
    hint: 'Download them again; nothing of them was used',
    exit: 2,
  },
  'pins/bad-signature': {
    summary: 'The signature of the shared pins in {path} does not hold',
    hint: 'Somebody changed them, or they are no such file: download them again from who made them; nothing of them was used',
    exit: 2,
  },
  'pins/unknown-key': {
    summary: 'The shared pins in {path} are signed with the key {key}, which was not named',
    hint: 'If you know whose it is, name it: a file with the public key, or its fingerprint',
    exit: 2,
  },
  'pins/no-key': {
    summary: 'Shared pins were given without the key of whoever signed them',
    hint: 'Name it with {flag}: a file with the public key, or its fingerprint, with commas',
    exit: 2,
  },
  'pins/bad-key': {
    summary: 'The key {key} is neither a fingerprint nor a file with a public key',
    hint: 'Give 64 hex digits, or a file with an Ed25519 key in PEM, such as auditor.pub',
    exit: 2,
  },
  'pins/nothing': {
    summary: 'There are no definitions to write down',
    hint: 'Name a census with servers that list tools, servers of your guards with --own, or files of others with --merge',
    exit: 3,
  },
  'pins/not-pinned': {
    summary: 'No guard of this machine has pinned anything of {server}',
    hint: 'See what is pinned: fairlead pin list',
    exit: 3,
  },
} as const satisfies Record<string, Row>
