import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { fail } from '../../core/error.ts'

/** A file of a host as it is now. */
export interface HostText {
  /** Where it really is: a link to it stays a link. */
  readonly path: string
  readonly text: string
}

/** Undefined where there is none; a text that is not UTF-8 would not come back as it was, so it is refused. */
export function readHostText(path: string): HostText | undefined {
  let bytes: Buffer
  let real: string
  try {
    real = realpathSync(path)
    bytes = readFileSync(real)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    return fail('file/unreadable', { path }, error)
  }
  const text = bytes.toString('utf8')
  if (!Buffer.from(text).equals(bytes)) fail('edit/unreadable', { path, format: 'UTF-8' })
  return { path: real, text }
}

/**
 * Writes it whole or not at all, with the mode and the owner it had, and only over what was read before: a host that runs may
 * write its file at any moment.
 */
export function replaceHostText({ path, text: before }: HostText, text: string): void {
  if (readHostText(path)?.text !== before) fail('edit/changed-meanwhile', { path })
  const { mode, uid, gid } = statSync(path)
  writeBeside(path, text, mode & 0o7777, uid, gid)
}

/** A file of ours beside one of a host, for nobody else than may read that. */
export function writeOwnText(path: string, beside: string, text: string): void {
  const { mode, uid, gid } = statSync(beside)
  writeBeside(path, text, mode & 0o744, uid, gid)
}

export function removeOwnText(path: string): void {
  rmSync(path, { force: true })
}

function writeBeside(path: string, text: string, mode: number, uid: number, gid: number): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}.fairlead-new`
  try {
    // Exclusive: nobody has put a link there; secrets in it are for its owner from the first moment.
    const file = openSync(aside, 'wx', 0o600)
    try {
      writeFileSync(file, text)
      const own = fstatSync(file)
      fsyncSync(file)
      if (own.uid !== uid || own.gid !== gid) chownSync(aside, uid, gid)
    } finally {
      closeSync(file)
    }
    chmodSync(aside, mode)
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    fail('file/unwritable', { path }, error)
  }
}
