import { sha256Hex } from '../../core/canonical.ts'
import type { JsonValue } from '../../core/value.ts'

/**
 * Gives each server the name it has in pins, evidence and policies: that of its entry, so that people know it again. What the
 * same name starts in two hosts may be two servers; the second then gets some of the hash of its command line beside.
 */
export function createNames(): (wanted: string, own: readonly JsonValue[], given?: string) => string {
  const taken = new Map<string, string>()
  return (wanted, own, given) => {
    const line = JSON.stringify(own)
    const short = given ?? cleaned(wanted)
    const name = (taken.get(short) ?? line) === line ? short : `${short}-${sha256Hex(line).slice(0, 4)}`
    taken.set(name, line)
    return given ?? name
  }
}

/** Letters, digits and few signs; no longer than hosts allow for names of servers. */
function cleaned(name: string): string {
  const clean = name
    .replace(/[^\p{L}\p{N}_.-]/gu, '-')
    .replace(/^[-.]+/, '')
    .slice(0, LONGEST)
  return clean === '' ? `server-${sha256Hex(name).slice(0, 4)}` : clean
}

const LONGEST = 48
