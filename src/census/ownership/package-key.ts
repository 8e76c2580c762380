import { isExactVersion } from '../exposure/exact-version.ts'
import type { ListedPackage } from '../listing.ts'

/** `name@version`: which package of its registry is asked for. Undefined: no exact one is named. */
export function packageAt({ identifier, version }: ListedPackage): string | undefined {
  return version === undefined || !PLAIN.test(version) || !isExactVersion(version) || identifier.length > 214
    ? undefined
    : `${identifier}@${version}`
}

/** Of `name@version`; undefined where a version could lead elsewhere than to a version. */
export function nameAndVersion(key: string): { readonly name: string; readonly version: string } | undefined {
  const at = key.lastIndexOf('@')
  const [name, version] = [key.slice(0, Math.max(at, 0)), key.slice(at + 1)]
  return at > 0 && PLAIN.test(version) ? { name, version } : undefined
}

const PLAIN = /^[\w][\w.+!-]{0,100}$/
