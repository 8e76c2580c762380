import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../core/error.ts'
import { publicKey } from '../../store/key-file.ts'
import type { CheckingKey } from '../../store/signing-key.ts'
import type { Context } from '../command.ts'
import { stateFolder } from '../state-dir.ts'
import { readText } from '../text-file.ts'

/** Whose word counts: the keys that were named, else the auditor's own of this machine, if there is one. */
export function trustedKeys(
  flags: { readonly key: string | undefined; readonly state: string | undefined },
  context: Context,
): readonly CheckingKey[] {
  const own = join(stateFolder(flags.state, context), 'auditor.pub')
  return flags.key === undefined && existsSync(own) ? namedKeys(own, context) : namedKeys(flags.key, context)
}

/** Files with commas. */
export function namedKeys(given: string | undefined, context: Context): readonly CheckingKey[] {
  const files = given?.split(',').filter((file) => file !== '') ?? []
  return files.map(
    (file) =>
      publicKey(readText(file, context)) ??
      fail('usage/bad-value', {
        what: '--key',
        value: file,
        expected: 'Name a file with the public key of an auditor (Ed25519, PEM), such as auditor.pub',
      }),
  )
}
