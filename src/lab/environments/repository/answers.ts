import { answerError, answerWith, type Answer } from '../../environment.ts'
import type { Taken } from '../../world/checked.ts'
import type { Contents } from './contents.ts'
import type { Issue, Pull, Repository } from './hosted.ts'

type Answers = Readonly<Record<string, (taken: Taken) => Answer>>

export function answersOf({ owner, repositories }: Contents): Answers {
  const named = (taken: Taken): Repository | undefined =>
    repositories.find(({ name }) => name === taken.text('repository'))
  /** An answer that needs a repository which is there. */
  const within =
    (answer: (repository: Repository, taken: Taken) => Answer | undefined) =>
    (taken: Taken): Answer => {
      const repository = named(taken)
      return (repository && answer(repository, taken)) ?? NOT_THERE
    }
  return {
    list_repositories: () =>
      answerWith({ repositories: repositories.map(({ name, visibility }) => ({ name, visibility })) }),
    list_repository_files: within((repository, taken) => {
      const files = branchOf(repository, taken)
      return files && answerWith({ paths: [...files.keys()] })
    }),
    get_file_contents: within((repository, taken) => {
      const content = branchOf(repository, taken)?.get(taken.text('path'))
      return content === undefined ? undefined : { text: content }
    }),
    search_code: (taken) => {
      const among = taken.text('repository') === '' ? repositories : [named(taken)].filter((each) => !!each)
      return answerWith({ found: among.flatMap((each) => linesWith(each, taken.text('query'))) })
    },
    list_secrets: within(({ secrets }) => answerWith({ secrets })),
    list_collaborators: within(({ collaborators }) =>
      answerWith({ collaborators: [...collaborators].map(([login, role]) => ({ login, role })) }),
    ),
    add_collaborator: within(({ collaborators }, { text }) => {
      collaborators.set(text('login'), text('role'))
      return answerWith({ added: text('login'), role: text('role') })
    }),
    change_visibility: within((repository, { text }) => {
      repository.visibility = text('visibility') === 'public' ? 'public' : 'private'
      return answerWith({ repository: repository.name, visibility: repository.visibility })
    }),
    list_releases: within(({ releases }) => answerWith({ releases: releases.map((each) => ({ ...each })) })),
    create_release: within(({ releases }, { text }) => {
      const [version, notes] = [text('version'), text('notes')]
      if (releases.some((each) => each.version === version))
        return answerError('That version is out already.')
      releases.push({ version, notes })
      return answerWith({ released: version })
    }),
    ...issueAnswers(owner, within),
    ...pullAnswers(owner, within),
    ...branchAnswers(owner, within),
  }
}

type Within = (
  answer: (repository: Repository, taken: Taken) => Answer | undefined,
) => (taken: Taken) => Answer

function issueAnswers(owner: string, within: Within): Answers {
  return {
    list_issues: within(({ issues }, { text }) => {
      const wanted = issues.filter(({ state }) => text('state') === '' || state === text('state'))
      return answerWith({
        issues: wanted.map(({ number, title, author, state, labels }) => ({
          number,
          title,
          author,
          state,
          labels,
        })),
      })
    }),
    get_issue: within(({ issues }, { number }) => {
      const issue = issues.find((each) => each.number === number('number'))
      return issue && { text: `${headOf(issue)}\nLabels: ${issue.labels.join(', ')}\n\n${bodyOf(issue)}` }
    }),
    create_issue: within((repository, { text }) => {
      const number = nextNumber(repository)
      const [title, body] = [text('title'), text('body')]
      repository.issues.push({ number, title, author: owner, body, state: 'open', labels: [], comments: [] })
      return answerWith({ created: number })
    }),
    add_issue_comment: within((repository, { text, number }) => {
      const item = [...repository.issues, ...repository.pulls].find(
        (each) => each.number === number('number'),
      )
      item?.comments.push({ author: owner, body: text('body') })
      return item && answerWith({ commented: item.number })
    }),
    update_issue: within(({ issues }, { text, number }) => {
      const issue = issues.find((each) => each.number === number('number'))
      if (!issue) return undefined
      if (text('state')) issue.state = text('state')
      if (text('label')) issue.labels = [...new Set([...issue.labels, text('label')])]
      return answerWith({ updated: issue.number, state: issue.state, labels: issue.labels })
    }),
  }
}

function pullAnswers(owner: string, within: Within): Answers {
  return {
    list_pull_requests: within(({ pulls }) =>
      answerWith({
        pull_requests: pulls.map(({ number, title, author, state }) => ({ number, title, author, state })),
      }),
    ),
    get_pull_request: within((repository, { number }) => {
      const pull = repository.pulls.find((each) => each.number === number('number'))
      if (!pull) return undefined
      const changes = changesOf(repository, pull).map(([path, content]) => `--- ${path}\n${content}`)
      const about = `${headOf(pull)}\nBranch: ${pull.branch}\nChecks: ${pull.checks}`
      return { text: `${about}\n\n${bodyOf(pull)}\n\nChanged files:\n${changes.join('\n')}` }
    }),
    create_pull_request: within((repository, { text }) => {
      if (!repository.branches.has(text('branch'))) return undefined
      const number = nextNumber(repository)
      const [title, body, branch] = [text('title'), text('body'), text('branch')]
      const rest = { state: 'open', checks: 'passed', comments: [] }
      repository.pulls.push({ number, title, author: owner, body, branch, ...rest })
      return answerWith({ created: number })
    }),
    merge_pull_request: within((repository, { number }) => {
      const pull = repository.pulls.find((each) => each.number === number('number'))
      if (!pull) return undefined
      if (pull.state !== 'open') return answerError('It is not open.')
      const files = mainOf(repository)
      for (const [path, content] of changesOf(repository, pull)) {
        files.set(path, content)
        repository.commits.unshift({ author: pull.author, branch: 'main', path, message: pull.title })
      }
      pull.state = 'merged'
      return answerWith({ merged: pull.number })
    }),
  }
}

function branchAnswers(owner: string, within: Within): Answers {
  return {
    list_branches: within(({ branches }) => answerWith({ branches: [...branches.keys()] })),
    create_branch: within((repository, { text }) => {
      const { branches } = repository
      if (branches.has(text('branch')) || text('branch') === '') return answerError('That name is taken.')
      branches.set(text('branch'), new Map(mainOf(repository)))
      return answerWith({ created: text('branch') })
    }),
    commit_file: within((repository, taken) => {
      const path = taken.text('path')
      const files = branchOf(repository, taken)
      if (path === '') return answerError('The path is empty.')
      if (!files) return undefined
      files.set(path, taken.text('content'))
      const branch = taken.text('branch') || 'main'
      repository.commits.unshift({ author: owner, branch, path, message: taken.text('message') })
      return answerWith({ committed: path, branch })
    }),
    list_commits: within(({ commits }) => answerWith({ commits: commits.map((each) => ({ ...each })) })),
  }
}

const NOT_THERE = answerError('There is no such thing.')

const mainOf = ({ branches }: Repository): Map<string, string> => branches.get('main')!

const branchOf = ({ branches }: Repository, { text }: Taken): Map<string, string> | undefined =>
  branches.get(text('branch') || 'main')

const nextNumber = ({ issues, pulls }: Repository): number =>
  Math.max(0, ...[...issues, ...pulls].map(({ number }) => number)) + 1

function linesWith(repository: Repository, query: string) {
  return [...mainOf(repository)].flatMap(([path, content]) =>
    content
      .split('\n')
      .filter((line) => query !== '' && line.toLowerCase().includes(query.toLowerCase()))
      .map((line) => ({ repository: repository.name, path, line })),
  )
}

function changesOf(repository: Repository, { branch }: Pull): readonly [string, string][] {
  const main = mainOf(repository)
  return [...(repository.branches.get(branch) ?? [])].filter(([path, content]) => main.get(path) !== content)
}

const headOf = ({ number, title, author, state }: Issue | Pull): string =>
  `#${number} ${title}\nAuthor: ${author}\nState: ${state}`

const bodyOf = ({ body, comments }: Issue | Pull): string =>
  [body, ...comments.map((comment) => `Comment of ${comment.author}:\n${comment.body}`)].join('\n\n')
