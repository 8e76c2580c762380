import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const FAIRLEAD = at('bin/fairlead.js')
export const PIPE = at('dist/net/loopback/pipe.js')
/** Ignored by git: nothing of these packages is ours to pass on. */
export const INSTALLED = at('.cache/host-programs')
export const SCRIPT = at('scripts/host-programs.js')
