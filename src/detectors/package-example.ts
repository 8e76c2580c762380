import type { Advisory, InstallStep, PackageFacts } from '../core/package.ts'

/** A package of which nothing is wrong, but for what an example says. */
export function packageSubject(parts: Partial<PackageFacts>): PackageFacts {
  return {
    ecosystem: 'npm',
    name: 'weather-mcp',
    wanted: '1.0.0',
    exact: '1.0.0',
    manifest: undefined,
    advisories: [],
    lookalikes: [],
    provenance: { kind: 'not-checked', why: 'offline' },
    differs: undefined,
    dependencies: [],
    published: undefined,
    deprecated: undefined,
    isUnclaimed: false,
    installs: [],
    bundle: undefined,
    ...parts,
  }
}

export function advisory(parts: Partial<Advisory>): Advisory {
  const base = { id: 'CVE-2099-0001', aliases: [], isMalware: false, summary: 'Reads files of others' }
  return { ...base, severity: 'high', fixed: undefined, ...parts }
}

export function installStep(command: string, code?: string): InstallStep {
  const file = code === undefined ? undefined : 'install.js'
  return { event: 'postinstall', command, file, code, pointer: '/manifest/scripts/postinstall' }
}

export function dependency(
  name: string,
  version: string,
  known: Advisory,
): PackageFacts['dependencies'][number] {
  return { ecosystem: 'npm', name, wanted: version, exact: version, advisories: [known] }
}
