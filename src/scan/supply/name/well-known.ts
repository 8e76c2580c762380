/** Packages that people run as MCP servers by name, official or much used: what others would want to be taken for. */
export const WELL_KNOWN: Readonly<Record<'npm' | 'PyPI', readonly string[]>> = {
  npm: [
    ...under(
      '@modelcontextprotocol',
      `sdk inspector server client core node express hono server-filesystem server-memory server-everything
       server-sequential-thinking server-github server-gitlab server-slack server-postgres server-puppeteer
       server-brave-search server-gdrive server-google-maps server-redis server-everart server-aws-kb-retrieval conformance`,
    ),
    ...under('@anthropic-ai', 'sdk claude-code mcpb dxt claude-agent-sdk'),
    ...under('@playwright', 'mcp test'),
    ...under('@upstash', 'context7-mcp'),
    ...under('@notionhq', 'notion-mcp-server client'),
    ...under('@cloudflare', 'mcp-server-cloudflare workers-oauth-provider'),
    ...under('@supabase', 'mcp-server-supabase mcp-utils'),
    ...under('@stripe', 'mcp agent-toolkit'),
    ...under('@sentry', 'mcp-server'),
    ...under('@azure', 'mcp'),
    ...under('@azure-devops', 'mcp'),
    ...under('@heroku', 'mcp-server'),
    ...under('@smithery', 'cli sdk'),
    ...under('@browserbasehq', 'mcp mcp-server-browserbase stagehand'),
    ...under('@openai', 'codex agents'),
    ...under('@google', 'gemini-cli'),
    ...under('@github', 'copilot'),
    ...under('@executeautomation', 'playwright-mcp-server'),
    ...under('@wonderwhy-er', 'desktop-commander'),
    ...under('@mobilenext', 'mobile-mcp'),
    ...under('@circleci', 'mcp-server-circleci'),
    ...under('@hubspot', 'mcp-server'),
    ...under('@sanity', 'mcp-server'),
    ...under('@elastic', 'mcp-server-elasticsearch'),
    ...under('@apify', 'actors-mcp-server'),
    ...under('@brightdata', 'mcp'),
    ...under('@mcpjam', 'inspector'),
    ...words(
      `mcp-remote mcp-proxy supergateway fastmcp mcp-framework mcp-handler mcp-server-kubernetes figma-developer-mcp
       chrome-devtools-mcp firecrawl-mcp tavily-mcp exa-mcp-server airtable-mcp-server mongodb-mcp-server
       xcodebuildmcp ios-simulator-mcp task-master-ai n8n-mcp mcp-obsidian claude-flow kubernetes-mcp-server
       shadcn next-devtools-mcp hostinger-api-mcp puppeteer playwright`,
    ),
  ],
  PyPI: [
    ...words(
      `mcp fastmcp mcp-server-git mcp-server-fetch mcp-server-time mcp-server-sqlite mcp-server-sentry mcp-proxy
       mcp-atlassian mcp-server-docker mcp-server-qdrant mcp-clickhouse mcp-neo4j-cypher mcp-neo4j-memory
       awslabs-core-mcp-server awslabs-aws-documentation-mcp-server awslabs-cdk-mcp-server blender-mcp
       postgres-mcp duckduckgo-mcp-server mcp-server-motherduck elevenlabs-mcp minimax-mcp arxiv-mcp-server
       excel-mcp-server office-word-mcp-server zotero-mcp anthropic openai mcp-agent mcp-use snowflake-labs-mcp
       markitdown-mcp basic-memory serena`,
    ),
  ],
}

function words(text: string): readonly string[] {
  return text.split(/\s/).filter((word) => word !== '')
}

function under(scope: string, names: string): readonly string[] {
  return words(names).map((name) => `${scope}/${name}`)
}
