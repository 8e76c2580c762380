import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const ROOT = at('')
export const RESULTS = at('.cache/conformance')
export const NODE_24 = at('.cache/node24')
export const SUITE = at('node_modules/@modelcontextprotocol/conformance/dist/index.js')
/** Another build may stand in, so that a run does not depend on a `dist` that is being rebuilt. */
export const GUARD = process.env.FAIRLEAD_BIN ?? at('bin/fairlead.js')
export const FIXTURE_HTTP = at('test/conformance/http.js')
export const FIXTURE_STDIO = at('test/conformance/stdio.js')
export const BRIDGE = at('test/conformance/bridge.js')
export const PIPE = at('test/conformance/pipe.js')
