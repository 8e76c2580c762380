import { fail } from '../../core/error.ts'
import { connect, isBusy } from '../../store/sqlite/driver.ts'

/**
 * Keeps a campaign's folder for this process. The lock is the system's own, on a file that SQLite holds: it is gone with the
 * process, however that ends, so that none is ever left behind.
 */
export function lockFolder(path: string, file: string): () => void {
  const database = connect(file)
  try {
    database.exec('PRAGMA busy_timeout = 0')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) fail('lab/locked', { path })
    fail('file/unwritable', { path: file }, error)
  }
  return () => database.close()
}
