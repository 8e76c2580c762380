import { join } from 'node:path'
import type { ScanOptions } from '../../src/scan/options.ts'

/** A scan of what is given and nothing else: no host of this machine, no network, nothing started. */
export function plainOptions(more: Partial<ScanOptions> = {}): ScanOptions {
  return {
    version: '0.0.0',
    machine: { home: join('/', 'no', 'such', 'home'), root: '/', os: 'linux', env: {}, projects: [] },
    connect: false,
    online: false,
    noSandbox: false,
    quality: false,
    strict: false,
    threshold: 'high',
    today: '2026-11-21',
    baseline: undefined,
    book: undefined,
    isShortBook: false,
    registry: { addressFor: () => undefined, tokenFor: () => undefined },
    trustedRoot: undefined,
    repository: undefined,
    show: (path) => path,
    approved: new Map(),
    ...more,
  }
}
