import type { SourceFacts } from '../../core/source.ts'
import { findSecrets } from '../../core/secret.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Module } from '../program.ts'

const MOST = 200
/** Kinds that a text alone proves: in source, names beside values are mostly names of settings, headers and fields. */
const PROVEN = (kind: string): boolean => kind !== 'assigned-secret' && kind !== 'authorization'

/** Secrets written out in the source. What tests and examples hold is told as such. */
export function secretsIn(modules: readonly Module[]): SourceFacts['secrets'] {
  const found: SourceFacts['secrets'][number][] = []
  for (const { path, text } of modules) {
    if (found.length >= MOST) break
    for (const { kind, start, end } of findSecrets(text)) {
      if (found.length >= MOST) break
      const value = text.slice(start, end)
      if (isPublic(value) || isComposed(value) || REPORTS.test(text.slice(end, end + 60))) continue
      if (PROVEN(kind) ? isLine(text, start) : isAssigned(text, start, end, value))
        found.push({ kind, at: { file: path, start, end }, onSurface: !isElsewhere(path) })
    }
  }
  return found
}

/** Keys that are meant to be read by everybody: of analytics and of pages. */
const isPublic = (value: string): boolean => /^(?:phc_|pk_|ph_|G-|UA-|sb_publishable_|public)/.test(value)

/** Addresses that a program reports its crashes to: each copy has them. */
const REPORTS = /^@[\w.-]{0,40}sentry\.io\b/

/** Put together when the program runs. */
const isComposed = (value: string): boolean => /[${}<>()]|%[sd]/.test(value)

/** Minified bundles hold certificates and tables that look alike. */
function isLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at)
  const end = text.indexOf('\n', at)
  return (end < 0 ? text.length : end) - start < 2000
}

/** `password = 'S3cr3t!pq9Zr'`: a whole string, long and with letters of both cases and digits, that is no word, path or address. */
function isAssigned(text: string, start: number, end: number, value: string): boolean {
  const quote = text.charAt(start - 1)
  if ((quote !== "'" && quote !== '"') || text.charAt(end) !== quote || !isLine(text, start)) return false
  if (value.length < 16 || /[\s/:.]|^urn|^https?/.test(value)) return false
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g)?.length ?? 0) > 1
}
