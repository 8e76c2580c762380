/** What a repository holds; the answers change it in place. */
export interface Repository {
  readonly name: string
  visibility: 'public' | 'private'
  /** Files of each branch by path; the first is main. */
  readonly branches: Map<string, Map<string, string>>
  readonly issues: Issue[]
  readonly pulls: Pull[]
  readonly commits: Commit[]
  readonly releases: { readonly version: string; readonly notes: string }[]
  readonly collaborators: Map<string, string>
  readonly secrets: readonly string[]
}

export interface Issue {
  readonly number: number
  readonly title: string
  readonly author: string
  body: string
  state: string
  labels: readonly string[]
  comments: { readonly author: string; body: string }[]
}

export interface Pull {
  readonly number: number
  readonly title: string
  readonly author: string
  body: string
  state: string
  readonly checks: string
  readonly branch: string
  comments: { readonly author: string; body: string }[]
}

export interface Commit {
  readonly author: string
  readonly branch: string
  readonly path: string
  readonly message: string
}
