import { defineDefence } from '../defence.ts'
import { fairleadDefence } from '../defence/fairlead.ts'

/** The default. It sees all that passes the pipe and what the hook is told, and answers before a tool of the host runs. */
export default defineDefence(
  fairleadDefence('fairlead-balanced', 'Fairlead with the pack balanced', {
    pack: 'balanced',
    hasHooks: true,
  }),
)
