import { defineCommandGroup } from '../command.ts'
import check from './policy/check.ts'
import diff from './policy/diff.ts'
import explain from './policy/explain.ts'
import model from './policy/model.ts'
import show from './policy/show.ts'
import simulate from './policy/simulate.ts'
import suggest from './policy/suggest.ts'

export default defineCommandGroup({
  name: 'policy',
  brief: 'Check norms, explain decisions, and try them on recorded calls',
  help: `Norms say which calls may happen. They are written in Cedar, where each tool
is an action, or as JSON for norms over the order of calls. Three packs come
with Fairlead: observe, balanced (the default) and strict.

  fairlead policy show balanced           the norms of a pack, as Cedar
  fairlead policy check mine.cedar        do they name what exists?
  fairlead policy explain 1284            why was this call stopped?
  fairlead policy simulate strict         what would strict norms have stopped?
  fairlead policy diff balanced strict    which calls do they judge otherwise?
  fairlead policy suggest > mine.cedar    the least that these calls needed
  fairlead policy model                   can any sequence of calls leak?

How norms are written and which layer may lift which: docs/policy.md`,
  routes: [check, explain, simulate, diff, suggest, model, show],
})
