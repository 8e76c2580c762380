import { defineDefence } from '../defence.ts'
import { fairleadDefence } from '../defence/fairlead.ts'

/** The default. It sees all that passes the pipe, and of the host’s own tools and prompts what the hook is told; those tools it cannot stop. */
export default defineDefence(
  fairleadDefence('fairlead-balanced', 'Fairlead with the pack balanced', {
    pack: 'balanced',
    hasHooks: true,
  }),
)
