import { FairleadError } from '../../core/error.ts'
import type { PackageName } from '../../core/package.ts'
import type { Location } from '../../core/scan.ts'
import type { Surface } from '../../core/subject.ts'
import { readImage } from '../../net/image.ts'
import { readProgram } from '../../source/read-program.ts'
import { together, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { readPublished } from '../supply/published.ts'
import { collectNamedPackage, collectPackageTree } from './package.ts'
import { collectProgram, surfaceOf } from './program.ts'
import type { Owner } from './surface.ts'

export interface PackageBehind {
  readonly collected: Collected
  readonly surface: Surface | undefined
}

/**
 * The package that an entry would run: by its name, or, where the network may be asked, as its registry gives it. One that
 * cannot be read is judged by its name, and the ledger says why.
 */
export async function collectPackageBehind(
  name: PackageName,
  owner: Owner,
  where: Location,
  options: ScanOptions,
): Promise<PackageBehind> {
  if (!options.online || (name.ecosystem !== 'npm' && name.ecosystem !== 'OCI'))
    return { collected: await collectNamedPackage(name, owner, where, options), surface: undefined }
  try {
    return name.ecosystem === 'OCI'
      ? await imageBehind(name, owner, where, options)
      : await publishedBehind(name, owner, options)
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    const isUnclaimed = error.code === 'registry/unknown-package'
    const byName = await collectNamedPackage(name, owner, where, options, { isUnclaimed })
    const row = {
      target: owner.target,
      surface: 'package',
      state: 'failed',
      reason: error.message,
      where,
    } as const
    const ledger = byName.ledger.filter(({ surface }) => surface !== 'package')
    return { collected: { ...byName, ledger: [...ledger, row] }, surface: undefined }
  }
}

async function publishedBehind(
  wanted: PackageName,
  owner: Owner,
  options: ScanOptions,
): Promise<PackageBehind> {
  const { named, tree, registry, provenance } = await readPublished(
    wanted,
    options.registry,
    options.trustedRoot,
  )
  const base = `npm:${named.name}@${named.exact ?? ''}!`
  const read = await readProgram(tree)
  return {
    collected: together([
      collectProgram(read, base, owner),
      collectPackageTree(tree, owner, base, options, { registry, provenance }),
    ]),
    surface: read.facts.tools.length === 0 ? undefined : surfaceOf(read.facts, owner.server ?? ''),
  }
}

async function imageBehind(
  named: PackageName,
  owner: Owner,
  where: Location,
  options: ScanOptions,
): Promise<PackageBehind> {
  const image = await readImage(named.name, named.wanted)
  return { collected: await collectNamedPackage(named, owner, where, options, { image }), surface: undefined }
}
