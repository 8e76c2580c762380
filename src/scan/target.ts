import { fail } from '../core/error.ts'
import { addressText } from './collect/reach-text.ts'

/** What somebody asked to have looked at. `name` is what they wrote, without secrets, and what the ledger calls it. */
export type Target =
  | { readonly kind: 'machine'; readonly name: string }
  | { readonly kind: 'file' | 'folder'; readonly name: string; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly spec: string }
  | { readonly kind: 'image'; readonly name: string; readonly reference: string }
  | { readonly kind: 'endpoint'; readonly name: string; readonly url: string }
  | { readonly kind: 'command'; readonly name: string; readonly command: readonly string[] }

/** Says what a word of the command line names. `look` says what stands at a path. */
export function targetOf(word: string, look: (path: string) => 'file' | 'folder' | undefined): Target {
  const prefix = /^(npm|oci|docker):(.+)$/s.exec(word)
  if (prefix?.[1] === 'npm')
    return { kind: 'package', name: word, spec: (prefix[2] ?? '').replace(/^\/\//, '') }
  if (prefix) return { kind: 'image', name: word, reference: (prefix[2] ?? '').replace(/^\/\//, '') }
  if (/^https?:\/\//i.test(word)) return { kind: 'endpoint', name: addressText(word), url: word }
  const kind = look(word)
  if (kind !== undefined) return { kind, name: word, path: word }
  return fail('scan/no-such-target', { target: word })
}

export const MACHINE: Target = { kind: 'machine', name: 'this machine' }
