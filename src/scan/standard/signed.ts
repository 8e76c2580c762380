import { canonicalJson } from '../../core/canonical.ts'
import type { JsonObject } from '../../core/value.ts'
import { publicKey } from '../../store/key-file.ts'
import type { CheckingKey, SigningKey } from '../../store/signing-key.ts'
import type { Signature } from './schema.ts'

/** Something that says by its `format` what it is, so that no signature of one thing can be put under another. */
export interface Signable {
  readonly format: string
  readonly signature?: Signature | undefined
}

export function withSignature<T extends Signable>(value: T, key: SigningKey & Pick<CheckingKey, 'pem'>): T {
  const signature: Signature = {
    algorithm: 'Ed25519',
    key: key.fingerprint,
    publicKey: key.pem,
    value: Buffer.from(key.sign(signedText(value))).toString('base64'),
  }
  return { ...value, signature }
}

/** `unknown-key`: it holds, but none of the keys that are trusted made it. */
export type SignatureState = 'holds' | 'unsigned' | 'tampered' | 'wrong-key' | 'unknown-key'

/** `keys`: those whose word counts. Without any, all that can be said is whether it is whole. */
export function signatureState(value: Signable, keys: readonly CheckingKey[]): SignatureState {
  const { signature } = value
  if (signature === undefined) return 'unsigned'
  const own = publicKey(signature.publicKey)
  const bytes = Buffer.from(signature.value, 'base64')
  // One text for one signature: readers of base64 and PEM are lenient, and copies would count as different ones.
  const isPlain = own?.pem === signature.publicKey && bytes.toString('base64') === signature.value
  if (own === undefined || own.fingerprint !== signature.key || !isPlain) return 'tampered'
  if (!own.holds(signedText(value), bytes)) return 'tampered'
  if (keys.some(({ fingerprint }) => fingerprint === own.fingerprint)) return 'holds'
  return keys.length === 0 ? 'unknown-key' : 'wrong-key'
}

/** The format, a line feed, and the canonical JSON of all but the signature. */
function signedText(value: Signable): string {
  const { signature: _, ...rest } = value
  return `${value.format}\n${canonicalJson(JSON.parse(JSON.stringify(rest)) as JsonObject)}`
}
