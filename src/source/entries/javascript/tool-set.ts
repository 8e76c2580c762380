import { membersOf, type Known } from '../../constant/known.ts'
import { RUN_TIME, type CallIdiom } from './idiom.ts'
import { argumentSources } from './sources.ts'
import { handlerIn } from './tool-object.ts'

/** All tools at once, with the server: `createMcpServer({ tools: { name: tool({ … }) } })`, as object, list or function. */
export const toolSet: CallIdiom = {
  names: [
    'createMcpServer',
    'createServer',
    'createSdkMcpServer',
    'defineServer',
    'defineMcpServer',
    'startServer',
  ],
  read: ({ args, expression, name: method }, { register, leaveOpen }, evaluator) => {
    const written = membersOf(args.find((arg) => arg.kind === 'object'))?.get('tools')
    const { at } = expression
    const given = written?.kind === 'function' ? evaluator.callFunction(written, [], at) : written
    if (!given || (given.kind === 'object' && given.members.size === 0)) return false
    if (given.kind !== 'object' && given.kind !== 'list') {
      leaveOpen(at, RUN_TIME)
      return true
    }
    if (given.isOpen) leaveOpen(at, RUN_TIME)
    const pairs: readonly (readonly [string | undefined, Known])[] =
      given.kind === 'object' ? [...given.members] : given.items.map((item) => [undefined, item])
    for (const [key, value] of pairs) {
      const members = membersOf(value)
      const own: Known | undefined =
        key === undefined ? undefined : { kind: 'literal', value: key, at: value.at }
      const name = own ?? members?.get('name')
      if (!members || !name) {
        // `tool('name', …)` was met as it was made.
        if (value.kind !== 'outside' || !value.args) leaveOpen(value.at, RUN_TIME)
        continue
      }
      register({
        kind: 'tool',
        name,
        description: members.get('description'),
        schema: members.get('parameters') ?? members.get('inputSchema') ?? members.get('schema'),
        annotations: members.get('annotations'),
        isChecked: true,
        handler: handlerIn(members),
        sources: argumentSources(true),
        at: value.at,
        idiom: `${method}({ tools })`,
      })
    }
    return true
  },
}
