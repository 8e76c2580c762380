import { fail } from '../../core/error.ts'

/** Other guards, `NAME=COMMAND` each. */
export function guardsIn(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((each): readonly [string, string] => {
      const [, name, line] = /^([a-z0-9][a-z0-9-]{0,39})=(.+)$/s.exec(each) ?? []
      if (name === undefined || line === undefined)
        return fail('usage/bad-value', {
          what: '--guard',
          value: each,
          expected: 'NAME=COMMAND, the name in small letters, {command} {args} where the server goes',
        })
      return [name, line]
    }),
  )
}
