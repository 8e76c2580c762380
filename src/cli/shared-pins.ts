import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../core/error.ts'
import type { SharedOptions } from '../guard/shared-word.ts'
import { readBytes } from '../source/read-bytes.ts'
import { publicKey } from '../store/key-file.ts'
import { sharedPinBook } from '../store/shared-pins/book.ts'
import { readSharedPins, type PinsFile } from '../store/shared-pins/read.ts'
import type { Context } from './command.ts'
import type { SharedPinFlags } from './shared-pin-flags.ts'
import { stateFolder } from './state-dir.ts'
import { readText } from './text-file.ts'

/** Undefined where none were given. */
export function openSharedPins(
  flags: SharedPinFlags & { readonly state: string | undefined },
  context: Context,
): SharedOptions | undefined {
  const path = flags['shared-pins']
  if (path === undefined) return undefined
  const trusted = fingerprintsOf(flags['shared-pins-key'], '--shared-pins-key', context)
  const own = join(stateFolder(flags.state, context), 'auditor.pub')
  const book = sharedPinBook(
    pinsIn(path, trusted, context),
    existsSync(own) ? publicKey(readText(own, context))?.fingerprint : undefined,
  )
  const server = flags['shared-pins-server']
  return { book, ...(server === undefined ? {} : { server }) }
}

export const pinsIn = (path: string, trusted: readonly string[], { cwd }: Pick<Context, 'cwd'>): PinsFile =>
  readSharedPins(readBytes(resolve(cwd, path)), trusted, path)

/** Fingerprints, and files with public keys, with commas. */
export function fingerprintsOf(given: string | undefined, flag: string, context: Context): readonly string[] {
  const keys = (given ?? '').split(',').filter((key) => key !== '')
  if (keys.length === 0) fail('pins/no-key', { flag })
  return keys.map((key) => {
    if (/^[0-9a-f]{64}$/.test(key)) return key
    return publicKey(readText(key, context))?.fingerprint ?? fail('pins/bad-key', { key })
  })
}
