import type { Entry } from '../entry.ts'
import type { FindEntries, FoundEntries } from './found.ts'
import { calledEntries } from './python/called.ts'
import { decoratedEntries } from './python/decorated.ts'
import { dispatched, dispatchersOf, type Declared, type Dispatcher } from './python/low-level.ts'
import { declarationsBy } from './python/made-by-function.ts'
import { routeEntries } from './python/routes.ts'
import { speaksProtocol } from './python/server.ts'
import { sitesOf } from './python/sites.ts'

/** Where callers get into Python programs: decorators, calls that register, lists with a dispatcher, routes. */
export const findPythonEntries: FindEntries = (program) => {
  const entries: Entry[] = []
  const tools: FoundEntries['tools'][number][] = []
  const open: FoundEntries['open'][number][] = []
  const declared: Declared[] = []
  const dispatchers: Dispatcher[] = []
  if (!speaksProtocol(program)) return { entries, tools, open }
  for (const module of program.modules) {
    if (module.language !== 'python') continue
    const sites = sitesOf(module)
    for (const { function: made, around } of sites.functions)
      entries.push(...decoratedEntries(made, around, program))
    for (const { call, around } of sites.calls) {
      const called = calledEntries(call, around, program)
      entries.push(...called.entries)
      tools.push(...called.tools)
      open.push(...called.open)
      declared.push(...declarationsBy(call, around, sites, program))
    }
    dispatchers.push(...dispatchersOf(sites, program))
    entries.push(...routeEntries(sites, program))
  }
  const low = dispatched(declared, dispatchers)
  return { entries: [...entries, ...low.entries], tools: [...tools, ...low.tools], open }
}
