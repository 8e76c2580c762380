import type { LedgerRow, ScannedServer } from '../../core/scan.ts'
import { readProgram } from '../../source/read-program.ts'
import type { SourceTree } from '../../source/tree.ts'
import { together, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { packageOf } from '../supply/manifest.ts'
import type { PackageSources } from '../supply/package-facts.ts'
import { artefactOf } from '../identity/artefact-of.ts'
import { collectPackageTree } from './package.ts'
import { collectProgram } from './program.ts'
import { collectSkillTree } from './skills.ts'

/** A tree of files, wherever it came from: the source of a server, the package it is, the skills it holds. */
export async function collectTree(
  tree: SourceTree,
  target: string,
  base: string,
  options: ScanOptions,
  sources: Omit<PackageSources, 'tree' | 'book'> = {},
): Promise<Collected> {
  const owner = { target, host: undefined, server: undefined }
  const read = await readProgram(tree)
  const program = collectProgram(read, base, owner)
  const tools = read.facts.tools.filter(({ kind }) => kind === 'tool').length
  const all = together([
    program,
    collectPackageTree(tree, owner, base, options, sources),
    collectSkillTree(tree, target, base),
    {
      items: [],
      ledger: [],
      servers: read.facts.tools.length === 0 ? [] : [asServer(tools)],
      artefacts: [artefactOf(tree, target, undefined, sources)],
    },
  ])
  return { ...all, ledger: all.ledger.filter((row) => !isBeside(row, all)) }

  function asServer(count: number): ScannedServer {
    const named = packageOf(tree)
    return {
      target,
      name: named?.name ?? target,
      state: 'source',
      runs: named ? `${named.ecosystem.toLowerCase()}:${named.name}` : target,
      ...(named && { package: { ecosystem: named.ecosystem, name: named.name, version: named.exact } }),
      tools: count,
      where: { file: base === '' ? target : base },
    }
  }
}

/** Of a folder of skills nobody expects source; of a package, and where nothing else is there, its lack is told. */
function isBeside({ surface, state }: LedgerRow, { ledger }: Collected): boolean {
  return (
    surface === 'source' &&
    state === 'skipped' &&
    ledger.some((row) => row.surface === 'skills' && row.state === 'analysed') &&
    !ledger.some((row) => row.surface === 'package')
  )
}
