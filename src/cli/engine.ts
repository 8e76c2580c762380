import { setFlagsFromString } from 'node:v8'

/**
 * Fits the engine to a guard: a host starts one per server and keeps it for days, mostly idle. Said only once the program
 * is loaded, which it would slow down. Measured with `npm run perf`, in one run each, quiet two-core machine.
 */
export function tuneEngine(): void {
  // The young generation stays at its first size: 28 MB less resident, for about 10 µs a call.
  setFlagsFromString('--semi-space-growth-factor=1')
  // Code that runs for every message is optimised after a few of them: 65 µs less at 1 KB over the first 2000 calls.
  // Later engines (Node 22 and newer) have a compiler for that, and no such flag.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=15000')
}

/**
 * Fits the engine to a scan, which is over in seconds: of what Node 20 gets optimised in them, most is done with before that
 * has paid. What runs long is optimised as ever. A quarter less processor time for a tree of source.
 */
export function tuneForScan(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000')
}
