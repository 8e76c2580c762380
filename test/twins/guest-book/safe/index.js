import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import Database from 'better-sqlite3'
import { z } from 'zod'

const db = new Database(process.env.GUESTBOOK ?? ':memory:')
db.exec('CREATE TABLE IF NOT EXISTS entries (name TEXT, message TEXT)')
db.exec('CREATE TABLE IF NOT EXISTS settings (value TEXT)')
db.exec("INSERT INTO settings VALUES ('hunter-salt')")

const server = new McpServer({ name: 'guest-book', version: '1.0.0' })

server.tool(
  'sign',
  'Sign the guest book',
  { name: z.string().max(60), message: z.string().max(500) },
  async ({ name, message }) => {
    db.prepare('INSERT INTO entries (name, message) VALUES (?, ?)').run(name, message)
    return { content: [{ type: 'text', text: 'Thank you' }] }
  },
)

server.tool('latest', 'The latest entries', async () => {
  const entries = db.prepare('SELECT name, message FROM entries ORDER BY rowid DESC LIMIT 20').all()
  return { content: [{ type: 'text', text: JSON.stringify(entries) }] }
})

await server.connect(new StdioServerTransport())
