import type { Severity } from '../core/severity.ts'
import { isKnownInstaller } from '../core/shell/known-installers.ts'
import { addressesIn, dangersOf } from './shell-dangers.ts'

/** The worst that a shell line does, in words that go on from "it", and how bad it is; undefined: nothing of note. */
export function worstOf(line: string): readonly [string, Severity] | undefined {
  const dangers = dangersOf(line)
  if (dangers.has('opens-shell')) return ['opens a shell to another machine', 'critical']
  if (dangers.has('sends-secret')) return ['sends credentials to another machine', 'critical']
  if (dangers.has('runs-download')) {
    const addresses = addressesIn(line)
    const isVendor = addresses.length > 0 && addresses.every(isKnownInstaller)
    return ['runs what it downloads', isVendor ? 'low' : 'high']
  }
  if (dangers.has('runs-decoded')) return ['runs something that it decodes first', 'high']
  if (dangers.has('erases')) return ['erases more than it was given', 'high']
  return dangers.has('persists') ? ['writes what is run at every login', 'medium'] : undefined
}
