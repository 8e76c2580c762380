import { defineDefence } from '../defence.ts'
import { fairleadDefence } from '../defence/fairlead.ts'

/** The same eyes, and norms that ask for more before something leaves, is spent or is lost. */
export default defineDefence(
  fairleadDefence('fairlead-strict', 'Fairlead with the pack strict', { pack: 'strict', hasHooks: true }),
)
