import { fail } from '../../core/error.ts'
import { imageReference, npmPackage } from '../../core/launch/package-spec.ts'
import { readImage } from '../../net/image.ts'
import type { Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { readPublished } from '../supply/published.ts'
import { collectNamedPackage } from './package.ts'
import { collectTree } from './tree.ts'

/** One version of a package out of its registry: its archive is read in memory, never installed, nothing of it run. */
export async function collectPublished(
  target: string,
  spec: string,
  options: ScanOptions,
): Promise<Collected> {
  const wanted = npmPackage(spec) ?? fail('scan/no-such-target', { target })
  if (!options.online) return fail('scan/needs-online', { target })
  const { named, tree, registry, provenance, integrity } = await readPublished(
    wanted,
    options.registry,
    options.trustedRoot,
  )
  const base = `npm:${named.name}@${named.exact ?? ''}!`
  return collectTree(tree, target, base, options, { registry, provenance, integrity })
}

/** An image by its reference, and with `--online` by what it says of itself. Its layers are not read. */
export async function collectImage(
  target: string,
  reference: string,
  options: ScanOptions,
): Promise<Collected> {
  const owner = { target, host: undefined, server: undefined }
  const named = imageReference(reference)
  const image = options.online ? await readImage(named.name, named.wanted) : undefined
  return collectNamedPackage(named, owner, { file: target }, options, { image })
}
