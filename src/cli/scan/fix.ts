import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { FairleadError } from '../../core/error.ts'
import type { PackageName } from '../../core/package.ts'
import type { ScanFinding, ScanReport } from '../../core/scan.ts'
import { findServers } from '../../hosts/find-servers.ts'
import type { Found, Machine } from '../../hosts/found.ts'
import { readNamedFile } from '../../hosts/read-named-file.ts'
import { findPublished } from '../../net/registry.ts'
import type { RegistrySettings } from '../../net/registry-settings.ts'
import { MENDED } from '../../scan/fix.ts'
import type { Context, FlagValues } from '../command.ts'
import { offer } from '../fix/offer.ts'
import type { MACHINE_FLAGS } from './flags.ts'
import { machineOf } from './machine.ts'

/** Mends what can be mended safely, where the user says yes, and scans again if anything was; the exit code. */
export async function offerFixes(
  report: ScanReport,
  flags: FlagValues<typeof MACHINE_FLAGS> & { readonly yes: boolean },
  context: Context,
  again: () => Promise<ScanReport>,
  registry: RegistrySettings | undefined,
): Promise<number> {
  const machine = machineOf(flags, context)
  const findings = report.findings.filter(({ id }) => Object.hasOwn(MENDED, id)).map(withPath(context))
  const found = foundFor(findings, machine)
  const written = await offer(
    { findings, machine, found, yes: flags.yes, ...(registry && { online: newest(registry) }) },
    context,
  )
  return written === 0 ? report.summary.exit : (await again()).summary.exit
}

/** The version that the registry would give now; a package it does not know stays as it is. */
const newest =
  (registry: RegistrySettings) =>
  async (wanted: PackageName): Promise<string | undefined> => {
    if (wanted.ecosystem !== 'npm') return undefined
    try {
      return (await findPublished(wanted, registry)).version
    } catch (error) {
      if (error instanceof FairleadError) return undefined
      throw error
    }
  }

/** Files that were named by themselves may be of no host. */
function foundFor(findings: readonly ScanFinding[], machine: Machine): Pick<Found, 'entries' | 'files'> {
  const found = findServers(machine)
  const known = new Set(found.files.map(({ path }) => path))
  const named = [...new Set(findings.map(({ where }) => where.file))]
    .filter((path) => !known.has(path) && existsSync(path))
    .map((path) => readNamedFile(path))
  return {
    entries: [...found.entries, ...named.flatMap(({ entries }) => entries)],
    files: [...found.files, ...named.flatMap(({ files }) => files)],
  }
}

const withPath =
  ({ cwd }: Context) =>
  (finding: ScanFinding): ScanFinding => ({
    ...finding,
    where: { ...finding.where, file: resolve(cwd, finding.where.file) },
  })
