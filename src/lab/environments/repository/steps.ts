import { field, listField, stringField, type JsonObject, type JsonValue } from '../../../core/value.ts'
import { dataIn, type Call, type Seen } from '../../environment.ts'
import { firstOf, rowsIn, textIn } from '../../world/found.ts'
import { memberOf, textAt } from '../../world/reward.ts'

/** Part of a plan: gives something to go on with. */
export type Steps<T> = Generator<Call, T, Seen>

export function* issueNumber(repository: string, title: string): Steps<number> {
  const issues = rowsIn(yield { tool: 'list_issues', input: { repository } }, 'issues')
  return Number(firstOf(issues.filter((issue) => issue['title'] === title))['number'])
}

export function* readIssue(repository: string, number: number): Steps<string> {
  return textIn(yield { tool: 'get_issue', input: { repository, number } })
}

export function* readSource(repository: string, path: string): Steps<string> {
  return textIn(yield { tool: 'get_file_contents', input: { repository, path } })
}

export function* commit(repository: string, path: string, content: string, message: string): Steps<void> {
  dataIn(yield { tool: 'commit_file', input: { repository, path, content, message } })
}

export function* closeIssue(repository: string, number: number): Steps<void> {
  dataIn(yield { tool: 'update_issue', input: { repository, number, state: 'closed' } })
}

/** For rewards: a member of a repository's state. */
export function inRepository(
  state: JsonObject,
  name: string,
  ...keys: readonly string[]
): JsonValue | undefined {
  return memberOf(state, 'repositories', name, ...keys)
}

/** For rewards: what a file of a repository holds; on main, if no branch is named. */
export function sourceIn(state: JsonObject, name: string, path: string, branch?: string): string {
  return textAt(state, 'repositories', name, ...(branch ? ['branches', branch] : ['files']), path)
}

/** For rewards: an issue or a pull request of a repository's state. */
export function itemIn(
  state: JsonObject,
  name: string,
  list: 'issues' | 'pulls',
  number: number,
): JsonValue | undefined {
  return listField(inRepository(state, name), list).find((each) => field(each, 'number') === number)
}

/** For rewards: some comment on it has all these words. */
export function hasComment(item: JsonValue | undefined, ...words: readonly string[]): boolean {
  return listField(item, 'comments').some((comment) =>
    words.every((word) => stringField(comment, 'body')?.toLowerCase().includes(word.toLowerCase())),
  )
}
