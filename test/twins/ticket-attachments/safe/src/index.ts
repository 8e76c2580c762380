import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/v4';

const base = process.env.ATTACHMENTS ?? './attachments';
const ticketId = z.string().regex(/^T-\d{1,9}$/);

const server = new McpServer({ name: 'tickets', version: '1.0.0' });

server.registerTool(
  'list_attachments',
  { description: 'Files that are attached to a ticket', inputSchema: z.object({ ticket: ticketId }) },
  async ({ ticket }) => {
    const names = await readdir(path.join(base, ticket));
    return { content: [{ type: 'text', text: names.join('\n') }] };
  },
);

server.registerTool(
  'get_attachment',
  {
    description: 'Content of one attached file',
    inputSchema: z.object({ ticket: ticketId, file: z.string() }),
  },
  async ({ ticket, file }) => {
    const folder = path.join(base, ticket);
    const attached = await readdir(folder);
    const name = attached.find((each) => each === file);
    if (name === undefined) {
      return { content: [{ type: 'text', text: `${ticket} has no such attachment` }], isError: true };
    }
    const text = await load(path.join(folder, name));
    return { content: [{ type: 'text', text }] };
  },
);

async function load(location: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(location)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

await server.connect(new StdioServerTransport());
