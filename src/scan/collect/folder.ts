import { join } from 'node:path'
import type { LedgerRow } from '../../core/scan.ts'
import { findServers } from '../../hosts/find-servers.ts'
import { readTree } from '../../source/read-tree.ts'
import { together, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { collectFound } from './found.ts'
import { collectTree } from './tree.ts'

/** A folder: what hosts would run in it as a project, and the server whose source it may be. Links that lead out are not followed. */
export async function collectFolder(name: string, path: string, options: ScanOptions): Promise<Collected> {
  // Nothing outside counts: no home, and the folder itself as the disk.
  const machine = { ...options.machine, home: join(path, '.no-home'), root: path, env: {}, projects: [path] }
  const found = findServers(machine)
  const tree = readTree(path)
  const parts = [
    await collectTree(tree, name, path, options),
    await collectFound(found, name, { ...options, machine }),
  ]
  const all = together(parts)
  const isSettings = all.ledger.some(
    ({ surface, state }) => surface === 'configuration' && state === 'analysed',
  )
  // In a folder of settings nobody expects source either.
  return isSettings ? { ...all, ledger: all.ledger.filter((row) => !isLackOfSource(row)) } : all
}

const isLackOfSource = ({ surface, state }: LedgerRow): boolean => surface === 'source' && state === 'skipped'
