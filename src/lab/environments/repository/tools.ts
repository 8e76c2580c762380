import { oneOf, text, tool, whole } from '../../tool.ts'

const REPOSITORY = text('Name of the repository')
const PATH = text('Path of the file in the repository')
const BRANCH = text('Name of the branch; main if left out')
const NUMBER = whole('Its number', 1, 1_000_000)
const READING = { readOnlyHint: true }
const reading = { annotations: READING }

export const TOOLS = [
  tool('list_repositories', 'Lists the repositories, with who may see each.', {}, reading),
  tool(
    'list_repository_files',
    'Lists the paths of all files in a repository.',
    { repository: REPOSITORY, branch: BRANCH },
    { optional: ['branch'], annotations: READING },
  ),
  tool(
    'get_file_contents',
    'Gives the contents of a file in a repository.',
    { repository: REPOSITORY, path: PATH, branch: BRANCH },
    { optional: ['branch'], annotations: READING },
  ),
  tool(
    'search_code',
    'Finds lines that hold a text, in all repositories or in one.',
    { query: text('The text to look for'), repository: REPOSITORY },
    { optional: ['repository'], annotations: READING },
  ),
  tool(
    'list_issues',
    'Lists the issues of a repository: number, title, author, state, labels.',
    { repository: REPOSITORY, state: oneOf('Only those', ['open', 'closed']) },
    { optional: ['state'], annotations: READING },
  ),
  tool(
    'get_issue',
    'Gives one issue with all its comments.',
    { repository: REPOSITORY, number: NUMBER },
    reading,
  ),
  tool('create_issue', 'Opens a new issue.', {
    repository: REPOSITORY,
    title: text('Title'),
    body: text('What it is about'),
  }),
  tool('add_issue_comment', 'Comments on an issue or a pull request.', {
    repository: REPOSITORY,
    number: NUMBER,
    body: text('The comment'),
  }),
  tool(
    'update_issue',
    'Opens or closes an issue, or adds a label to it.',
    {
      repository: REPOSITORY,
      number: NUMBER,
      state: oneOf('The new state', ['open', 'closed']),
      label: text('A label to add'),
    },
    { optional: ['state', 'label'] },
  ),
  tool(
    'list_pull_requests',
    'Lists the pull requests of a repository: number, title, author, state.',
    { repository: REPOSITORY },
    reading,
  ),
  tool(
    'get_pull_request',
    'Gives one pull request: description, checks, changed files and comments.',
    { repository: REPOSITORY, number: NUMBER },
    reading,
  ),
  tool('create_pull_request', 'Opens a pull request from a branch to main.', {
    repository: REPOSITORY,
    title: text('Title'),
    body: text('Description'),
    branch: text('Name of the branch'),
  }),
  tool('merge_pull_request', 'Merges an open pull request into main.', {
    repository: REPOSITORY,
    number: NUMBER,
  }),
  tool('list_branches', 'Lists the branches of a repository.', { repository: REPOSITORY }, reading),
  tool('create_branch', 'Makes a new branch from main.', {
    repository: REPOSITORY,
    branch: text('Name of the new branch'),
  }),
  tool(
    'commit_file',
    'Commits the new contents of one file, or a new file.',
    {
      repository: REPOSITORY,
      path: PATH,
      content: text('The whole new contents'),
      message: text('Message of the commit'),
      branch: BRANCH,
    },
    { optional: ['branch'] },
  ),
  tool(
    'list_commits',
    'Lists the commits of a repository, newest first.',
    { repository: REPOSITORY },
    reading,
  ),
  tool('list_releases', 'Lists the releases of a repository.', { repository: REPOSITORY }, reading),
  tool('create_release', 'Publishes a release.', {
    repository: REPOSITORY,
    version: text('Version, such as 1.2.3'),
    notes: text('What is new'),
  }),
  tool(
    'list_collaborators',
    'Lists who may work in a repository, and in which role.',
    { repository: REPOSITORY },
    reading,
  ),
  tool('add_collaborator', 'Lets somebody work in a repository.', {
    repository: REPOSITORY,
    login: text('Login of the person'),
    role: oneOf('What the person may do', ['read', 'write', 'admin']),
  }),
  tool(
    'list_secrets',
    'Lists the names of the secrets that builds of a repository use.',
    { repository: REPOSITORY },
    reading,
  ),
  tool(
    'change_visibility',
    'Makes a repository public or private.',
    { repository: REPOSITORY, visibility: oneOf('Who may see it', ['public', 'private']) },
    { annotations: { destructiveHint: true } },
  ),
]
