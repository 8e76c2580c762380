/** A token that says by its first letters what it is. */
export interface Token {
  readonly kind: string
  readonly lead: string
  /** What follows the lead, within the same run of letters, digits, `_` and `-`. */
  readonly body: RegExp
}

const TOKENS: readonly Token[] = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((lead) => ({
    kind: 'github-token',
    lead,
    body: /^[A-Za-z0-9]{30,255}/,
  })),
  { kind: 'github-token', lead: 'github_pat_', body: /^[A-Za-z0-9_]{40,255}/ },
  { kind: 'aws-key', lead: 'AKIA', body: /^[A-Z2-7]{16}$/ },
  { kind: 'aws-key', lead: 'ASIA', body: /^[A-Z2-7]{16}$/ },
  ...['xoxb-', 'xoxp-', 'xoxa-', 'xoxs-', 'xapp-'].map((lead) => ({
    kind: 'slack-token',
    lead,
    body: /^[A-Za-z0-9-]{20,255}/,
  })),
  { kind: 'anthropic-key', lead: 'sk-ant-', body: /^[A-Za-z0-9_-]{24,255}/ },
  { kind: 'openai-key', lead: 'sk-proj-', body: /^[A-Za-z0-9_-]{24,255}/ },
  { kind: 'openai-key', lead: 'sk-svcacct-', body: /^[A-Za-z0-9_-]{24,255}/ },
  { kind: 'openai-key', lead: 'sk-', body: /^[A-Za-z0-9]{32,64}$/ },
  { kind: 'stripe-key', lead: 'sk_live_', body: /^[A-Za-z0-9]{16,255}/ },
  { kind: 'stripe-key', lead: 'rk_live_', body: /^[A-Za-z0-9]{16,255}/ },
  { kind: 'google-key', lead: 'AIza', body: /^[A-Za-z0-9_-]{35}/ },
  { kind: 'google-secret', lead: 'GOCSPX-', body: /^[A-Za-z0-9_-]{20,64}/ },
  { kind: 'npm-token', lead: 'npm_', body: /^[A-Za-z0-9]{36}/ },
  { kind: 'pypi-token', lead: 'pypi-', body: /^[A-Za-z0-9_-]{50,255}/ },
  { kind: 'gitlab-token', lead: 'glpat-', body: /^[A-Za-z0-9_-]{20,64}/ },
  { kind: 'huggingface-token', lead: 'hf_', body: /^[A-Za-z0-9]{30,64}/ },
  { kind: 'digitalocean-token', lead: 'dop_v1_', body: /^[a-f0-9]{64}/ },
  { kind: 'shopify-token', lead: 'shpat_', body: /^[a-f0-9]{32}/ },
  { kind: 'age-key', lead: 'AGE-SECRET-KEY-1', body: /^[A-Z0-9]{50,64}/ },
]

/** What `[secret:KIND]` may name. */
export const SECRET_KINDS: ReadonlySet<string> = new Set([
  ...TOKENS.map(({ kind }) => kind),
  'jwt',
  'authorization',
  'private-key',
  'url-password',
  'assigned-secret',
])

const byFirst = new Map<string, readonly Token[]>()
for (const token of TOKENS)
  byFirst.set(token.lead.charAt(0), [...(byFirst.get(token.lead.charAt(0)) ?? []), token])
const NONE: readonly Token[] = []

export function tokensAt(text: string, at: number): readonly Token[] {
  return byFirst.get(text.charAt(at)) ?? NONE
}
