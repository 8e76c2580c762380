import { defineDefence } from '../defence.ts'
import { fairleadDefence } from '../defence/fairlead.ts'

/** Records and stops what has the marks of an attack in itself; judges no flows. It sees all that passes the pipe, and what the hook is told. */
export default defineDefence(
  fairleadDefence('fairlead-observe', 'Fairlead with the pack observe', { pack: 'observe', hasHooks: true }),
)
