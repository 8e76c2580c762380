import type { LedgerRow } from '../../core/scan.ts'
import { readProgram } from '../../source/read-program.ts'
import type { SourceTree } from '../../source/tree.ts'
import { together, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { collectPackageTree } from './package.ts'
import { collectProgram } from './program.ts'
import { collectSkillTree } from './skills.ts'

/** A tree of files, wherever it came from: the source of a server, the package it is, the skills it holds. */
export async function collectTree(
  tree: SourceTree,
  target: string,
  base: string,
  options: ScanOptions,
): Promise<Collected> {
  const owner = { target, host: undefined, server: undefined }
  const read = await readProgram(tree)
  const program = collectProgram(read, base, owner)
  const parts = [
    program,
    collectPackageTree(tree, owner, base, options),
    collectSkillTree(tree, target, base),
  ]
  const all = together(parts)
  return { ...all, ledger: all.ledger.filter((row) => !isBeside(row, all)) }
}

/** Of a folder of skills or settings nobody expects source; where nothing else is there, it is told. */
function isBeside({ surface, state }: LedgerRow, { ledger }: Collected): boolean {
  return surface === 'source' && state === 'skipped' && ledger.some((row) => row.state === 'analysed')
}
