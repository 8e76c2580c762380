import { fail } from '../../core/error.ts'
import type { PackageName } from '../../core/package.ts'
import type { Location } from '../../core/scan.ts'
import type { SourceTree } from '../../source/tree.ts'
import { NOTHING_COLLECTED, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import type { Owner } from './surface.ts'

export function collectNamedPackage(
  _name: PackageName,
  _owner: Owner,
  _where: Location,
  _options: ScanOptions,
): Promise<Collected> {
  return Promise.resolve(NOTHING_COLLECTED)
}
export function collectPackageTree(
  _tree: SourceTree,
  _owner: Owner,
  _base: string,
  _options: ScanOptions,
): Promise<Collected> {
  return Promise.resolve(NOTHING_COLLECTED)
}
export function collectPackage(target: string, _spec: string, _options: ScanOptions): Promise<Collected> {
  return fail('scan/needs-online', { target })
}
export function collectImage(target: string, _reference: string, _options: ScanOptions): Promise<Collected> {
  return fail('scan/needs-online', { target })
}
