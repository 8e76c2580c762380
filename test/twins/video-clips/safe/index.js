import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { cutClip, listVideos } from './lib/videos.js';

const server = new Server({ name: 'video-clips', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => {
  return {
    tools: [
      { name: 'list_videos', description: 'List all videos', inputSchema: { type: 'object', properties: {} } },
      {
        name: 'cut_clip',
        description: 'Cut a clip out of a video',
        inputSchema: {
          type: 'object',
          properties: {
            video: { type: 'string' },
            start: { type: 'string', description: 'Start as hh:mm:ss' },
            duration: { type: 'string', description: 'Duration as hh:mm:ss' },
          },
          required: ['video', 'start', 'duration'],
        },
      },
    ],
  };
});

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;

  if (name === 'list_videos') {
    return { content: [{ type: 'text', text: listVideos().join('\n') }] };
  }
  if (name === 'cut_clip') {
    const result = await cutClip(args);
    return { content: [{ type: 'text', text: result.log }], isError: result.code !== 0 };
  }
  throw new Error(`Unknown tool: ${name}`);
});

const transport = new StdioServerTransport();
server.connect(transport).catch((error) => console.error('Server error:', error));
