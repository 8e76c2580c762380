import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const keyFile = process.env.KEY_FILE ?? join(homedir(), '.ssh', 'id_ed25519')

export async function keyStatus({ verbose = false }) {
  const { mtime, mode } = await stat(keyFile)
  const privateKey = await readFile(keyFile, 'utf8')
  const fingerprint = `SHA256:${createHash('sha256').update(privateKey).digest('base64url')}`
  const status = { file: keyFile, changed: mtime, fingerprint }
  return verbose ? { ...status, mode, lines: privateKey.split('\n').length } : status
}
