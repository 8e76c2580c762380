import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Machine } from './found.ts'

/**
 * A folder as a host wrote it down, as places it may lie at now: in the root given, or, of a home that was copied, in
 * that home. Undefined for what is on another machine (`vscode-remote:`) or no whole path.
 */
export function recordedPath(written: string, machine: Machine): readonly string[] {
  const path = plainPath(written)
  if (path === undefined) return []
  const whole = path.replaceAll('\\', '/')
  const drive = /^[A-Za-z]:\//.test(whole)
  if (!drive && !whole.startsWith('/')) return []
  const isHere = process.platform === 'win32' ? drive : !drive
  const inRoot = machine.root === '/' && isHere ? whole : join(machine.root, drive ? whole.slice(3) : whole)
  const rest = HOME.exec(whole)
  return rest === null ? [inRoot] : [inRoot, join(machine.home, whole.slice(rest[0].length))]
}

/** Where systems keep the homes of their users. */
const HOME = /^(?:[A-Za-z]:)?\/(?:home|Users)\/[^/]+|^\/root(?=\/|$)/

function plainPath(written: string): string | undefined {
  if (written.length > 4096 || written.includes('\0')) return undefined
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(written)) return written
  if (!written.startsWith('file://')) return undefined
  try {
    const decoded = decodeURIComponent(new URL(written).pathname)
    if (/^\/[A-Za-z]:\//.test(decoded)) return decoded.slice(1)
    return fileURLToPath(`file://${new URL(written).pathname}`)
  } catch {
    return undefined
  }
}
