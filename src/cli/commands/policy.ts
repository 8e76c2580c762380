import { defineCommandGroup } from '../command.ts'
import check from './policy/check.ts'
import show from './policy/show.ts'

export default defineCommandGroup({
  name: 'policy',
  brief: 'Check norms, explain decisions, and try them on recorded calls',
  help: `Norms say which calls may happen. They are written in Cedar, where each tool is an
action, or as a short file of temporal norms. Three packs come with Fairlead:
observe, balanced (the default) and strict.

  fairlead policy show balanced           the norms of a pack, as Cedar
  fairlead policy check mine.cedar        do they name what exists?

How norms are written and which layer may lift which: docs/policy.md`,
  routes: [check, show],
})
