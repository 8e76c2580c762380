import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../core/canonical.ts'
import { fail } from '../core/error.ts'
import type { State } from './sqlite/open.ts'

export interface SigningKey {
  readonly fingerprint: string
  readonly sign: (text: string) => Uint8Array
}

export interface CheckingKey {
  readonly fingerprint: string
  readonly pem: string
  readonly holds: (text: string, signature: Uint8Array) => boolean
}

/** The folder's own Ed25519 key; made on first use, once, whoever comes first. */
export function signingKey(state: State): SigningKey {
  const file = join(state.folder, 'evidence.key')
  if (!existsSync(file)) state.database.transaction(() => existsSync(file) || createKeys(state, file))
  const key = readKey(state, () => createPrivateKey(readFileSync(file)))
  return {
    fingerprint: fingerprintOf(createPublicKey(key)),
    sign: (text) => sign(null, Buffer.from(text), key),
  }
}

/** The public key to check with: the folder's own, or a copy that was kept elsewhere. Undefined where there is none. */
export function checkingKey(
  state: State,
  file = join(state.folder, 'evidence.pub'),
): CheckingKey | undefined {
  if (!existsSync(file)) return undefined
  const key = readKey(state, () => createPublicKey(readFileSync(file)))
  return {
    fingerprint: fingerprintOf(key),
    pem: key.export({ type: 'spki', format: 'pem' }).toString(),
    holds: (text, signature) => verify(null, Buffer.from(text), key, signature),
  }
}

// The private key appears last: where it is, the public one is too.
function createKeys(state: State, file: string): void {
  const { count } = state.database.prepare('SELECT count(*) AS count FROM checkpoint').get() ?? {}
  if (count !== 0) fail('evidence/key-lost', { path: state.folder })
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  writeWhole(join(state.folder, 'evidence.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
  writeWhole(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

// Under a name of its own first, so that nobody ever reads half a key.
function writeWhole(file: string, text: string | Buffer): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, text.toString())
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}

function readKey(state: State, read: () => KeyObject): KeyObject {
  let key: KeyObject
  try {
    key = read()
  } catch (error) {
    fail('state/unusable', { path: state.folder }, error)
  }
  if (key.asymmetricKeyType !== 'ed25519') fail('state/unusable', { path: state.folder })
  return key
}

function fingerprintOf(key: KeyObject): string {
  return sha256Hex(key.export({ type: 'spki', format: 'der' }))
}
