/** A place that keeps repositories, and how its addresses are to be read. */
export interface CodeHost {
  /** Its one name. */
  readonly host: string
  /** The first step of a path, where a host has one before the owner. */
  readonly skip?: string
  /** Groups nest: the last step is the name. */
  readonly isNested?: boolean
  /** First steps that are pages of the host itself, and no owner. */
  readonly pages?: ReadonlySet<string>
}

const GITHUB_PAGES = new Set(
  (
    'about account apps codespaces collections contact copilot customer-stories dashboard enterprise events ' +
    'explore features images issues join login logout marketplace new nonprofit notifications organizations orgs ' +
    'personal pricing pulls readme search security sessions settings site sponsors stars team topics trending ' +
    'user-attachments users'
  ).split(' '),
)
const GITLAB_PAGES = new Set('-/explore/help/users/dashboard/groups/search/admin/api'.split('/'))
const GITHUB: CodeHost = { host: 'github.com', pages: GITHUB_PAGES }

/** By every host that leads to it. Without `www.`. */
export const CODE_HOSTS: ReadonlyMap<string, CodeHost> = new Map<string, CodeHost>([
  ['github.com', GITHUB],
  ['ssh.github.com', GITHUB],
  ['raw.githubusercontent.com', GITHUB],
  ['codeload.github.com', GITHUB],
  ['api.github.com', { ...GITHUB, skip: 'repos' }],
  ['gitlab.com', { host: 'gitlab.com', isNested: true, pages: GITLAB_PAGES }],
  ['bitbucket.org', { host: 'bitbucket.org', pages: new Set(['account', 'product', 'blog', 'dashboard']) }],
  ['codeberg.org', { host: 'codeberg.org', pages: new Set(['explore', 'user', 'api']) }],
  ['gitee.com', { host: 'gitee.com', pages: new Set(['explore', 'api', 'help', 'enterprises']) }],
  ['git.sr.ht', { host: 'git.sr.ht' }],
])

/** `github:owner/name`, as npm writes it. */
export const SHORT_HOSTS: ReadonlyMap<string, string> = new Map([
  ['github', 'github.com'],
  ['gh', 'github.com'],
  ['gitlab', 'gitlab.com'],
  ['bitbucket', 'bitbucket.org'],
])
