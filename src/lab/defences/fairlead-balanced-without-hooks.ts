import { defineDefence } from '../defence.ts'
import { fairleadDefence } from '../defence/fairlead.ts'

/** Most hosts have no hooks: it then sees the pipe alone, and neither what the user asked nor what built-in tools read. */
export default defineDefence(
  fairleadDefence(
    'fairlead-balanced-without-hooks',
    'Fairlead with the pack balanced, in a host without hooks',
    { pack: 'balanced', hasHooks: false },
  ),
)
