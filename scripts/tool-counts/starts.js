/** What servers ask for before they list their tools: made up, and of no use to anyone. */
export const VARIABLES = Object.fromEntries(
  [
    'AIRTABLE_API_KEY',
    'BRAVE_API_KEY',
    'EXA_API_KEY',
    'FIGMA_API_KEY',
    'FIRECRAWL_API_KEY',
    'NOTION_TOKEN',
    'SENTRY_ACCESS_TOKEN',
    'SUPABASE_ACCESS_TOKEN',
    'TAVILY_API_KEY',
    'CONTEXT7_API_KEY',
    'TODOIST_API_TOKEN',
    'SLACK_BOT_TOKEN',
    'SLACK_TEAM_ID',
    'GITHUB_PERSONAL_ACCESS_TOKEN',
    'GITLAB_PERSONAL_ACCESS_TOKEN',
    'GOOGLE_MAPS_API_KEY',
    'LINEAR_API_KEY',
    'STRIPE_SECRET_KEY',
    'HEROKU_API_KEY',
    'PERPLEXITY_API_KEY',
    'MONGODB_URI',
    'API_TOKEN',
  ].map((name) => [name, `${name.toLowerCase().replaceAll('_', '-')}-made-up`]),
)

export const ARGS = {
  '@modelcontextprotocol/server-filesystem': ['/tmp'],
  '@sentry/mcp-server': ['--access-token=made-up'],
  'figma-developer-mcp': ['--stdio'],
  '@supabase/mcp-server-supabase': ['--access-token=sbp_0000000000000000000000000000000000000000'],
}
