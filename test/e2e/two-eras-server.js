// An honest server on SDK v2, in both eras: a greeting, a question to the person, a prompt and a resource.
import { acceptedContent, inputRequired, McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

const text = (value) => ({ content: [{ type: 'text', text: value }] })
const COLOURS = {
  type: 'object',
  properties: { colour: { type: 'string', enum: ['blue', 'red'] } },
  required: ['colour'],
}

serveStdio(() => {
  const mcp = new McpServer(
    { name: 'two-eras', version: '1.0.0' },
    { instructions: 'Greets people and knows the tides.' },
  )
  const greeting = { description: 'Greets a person.', inputSchema: z.object({ name: z.string() }) }
  mcp.registerTool('greet', greeting, ({ name }) => text(`Good day, ${name}.`))
  mcp.registerTool('ask', { description: 'Asks which colour the boat shall have.' }, (ctx) => {
    const colour = acceptedContent(ctx.mcpReq.inputResponses, 'colour')?.colour
    if (typeof colour === 'string') return text(`You chose ${colour}.`)
    const question = inputRequired.elicit({
      message: 'Which colour shall the boat have?',
      requestedSchema: COLOURS,
    })
    return inputRequired({ inputRequests: { colour: question } })
  })
  const letter = { description: 'Asks for a letter.', argsSchema: z.object({ to: z.string() }) }
  mcp.registerPrompt('letter', letter, ({ to }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: `Please write a letter to ${to}.` } }],
  }))
  mcp.registerResource('tides', 'harbour://tides', { mimeType: 'text/plain' }, ({ href }) => ({
    contents: [{ uri: href, mimeType: 'text/plain', text: 'High at noon.' }],
  }))
  return mcp
})
