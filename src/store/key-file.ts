import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../core/canonical.ts'
import { fail } from '../core/error.ts'
import type { CheckingKey, SigningKey } from './signing-key.ts'

/** The Ed25519 key by which an auditor is known: apart from that of the evidence, which signs without being asked. */
export function auditorKey(folder: string): SigningKey & Pick<CheckingKey, 'pem'> {
  const file = join(folder, 'auditor.key')
  try {
    mkdirSync(folder, { recursive: true })
    if (!existsSync(file)) createOnce(file)
    const key = createPrivateKey(readFileSync(file))
    const open = checking(createPublicKey(key))
    if (open === undefined) return fail('state/unusable', { path: folder })
    return {
      fingerprint: open.fingerprint,
      pem: open.pem,
      sign: (text) => sign(null, Buffer.from(text), key),
    }
  } catch (error) {
    return fail('state/unusable', { path: folder }, error)
  }
}

/** A public key as PEM text; undefined where it is none, or of another kind. */
export function publicKey(pem: string): CheckingKey | undefined {
  // A private key would do as well, and nobody should hand one around.
  if (!pem.includes('BEGIN PUBLIC KEY')) return undefined
  try {
    return checking(createPublicKey(pem))
  } catch {
    return undefined
  }
}

function checking(key: KeyObject): CheckingKey | undefined {
  if (key.asymmetricKeyType !== 'ed25519') return undefined
  return {
    fingerprint: sha256Hex(key.export({ type: 'spki', format: 'der' })),
    pem: key.export({ type: 'spki', format: 'pem' }).toString(),
    holds: (text, signature) => verify(null, Buffer.from(text), key, signature),
  }
}

/** Written whole under another name first; of two who come at once, one makes the link and both read that key. */
function createOnce(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(
      handle,
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    )
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
