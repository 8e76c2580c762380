import { isArray } from '../../core/value.ts'

/**
 * Which tools of one server lists of permissions allow: the server itself, or all of it, or by name.
 * `mcp__git` `mcp__git__*` `mcp__git__log`; `@git` `@git/log`.
 */
export function toolsAllowed(
  lists: readonly unknown[],
  server: string,
  separator: string,
): readonly string[] | 'all' {
  const rules = lists.flatMap((list) => (isArray(list) ? list.filter((one) => typeof one === 'string') : []))
  const start = server + separator
  if (rules.some((rule) => rule === server || rule === `${start}*` || rule === '*')) return 'all'
  return rules.filter((rule) => rule.startsWith(start)).map((rule) => rule.slice(start.length))
}
