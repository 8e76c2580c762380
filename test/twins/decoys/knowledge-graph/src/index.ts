import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod/v4';
import { FactFile } from './fact-file.js';
import { Graph, type Fact } from './graph.js';

const server = new McpServer({ name: 'knowledge-graph', version: '3.4.0' });
const file = new FactFile(process.env.GRAPH_FILE ?? 'graph.json');
const graph = new Graph(await file.load());

const word = z.string().trim().min(1).max(200);
const fact = z.object({ subject: word, relation: word, object: word });

function tool<Shape extends z.ZodObject>(
  name: string,
  description: string,
  inputSchema: Shape,
  work: (input: z.infer<Shape>) => unknown,
): void {
  server.registerTool(name, { description, inputSchema }, (async (input: z.infer<Shape>) => {
    const result = await work(input);
    return { content: [{ type: 'text', text: typeof result === 'string' ? result : JSON.stringify(result) }] };
  }) as never);
}

tool('add_fact', 'Remember a fact', fact, async (given) => {
  graph.add(given);
  await file.save(graph.facts());
  return 'remembered';
});

tool('import_facts', 'Remember facts from a JSON list', z.object({ json: z.string().max(200_000) }), async ({ json }) => {
  const given = z.array(fact).max(1000).safeParse(parsed(json));
  if (!given.success) return 'this is not a list of facts';
  given.data.forEach((each) => graph.add(each));
  await file.save(graph.facts());
  return `remembered ${given.data.length}`;
});

tool('forget', 'Forget all facts about something', z.object({ subject: word, confirm: z.boolean() }), async (given) => {
  if (!given.confirm) return `would forget ${graph.about(given.subject).length} facts`;
  const count = graph.forget(given.subject);
  await file.save(graph.facts());
  return `forgot ${count}`;
});

tool('search', 'Facts that contain a word', z.object({ text: word }), ({ text }) => {
  const pattern = new RegExp(escaped(text), 'i');
  return graph.facts().filter((each) => pattern.test(sentence(each)));
});

tool('path_between', 'How two things hang together', z.object({ from: word, to: word }), ({ from, to }) => {
  const path = graph.path(from, to);
  return path ? path.map(sentence).join('; ') : 'they do not';
});

server.registerPrompt(
  'summarise',
  { description: 'Summarise what is known', argsSchema: z.object({ subject: z.string() }) },
  ({ subject }) => ({
    messages: [
      {
        role: 'user' as const,
        content: { type: 'text' as const, text: `Summarise:\n${graph.about(subject).map(sentence).join('\n')}` },
      },
    ],
  }),
);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sentence({ subject, relation, object }: Fact): string {
  return `${subject} ${relation} ${object}`;
}

await server.connect(new StdioServerTransport());
