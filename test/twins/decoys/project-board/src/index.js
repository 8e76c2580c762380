import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { Board } from "./board.js";
import { titleOf } from "./links.js";

const COLUMNS = ["todo", "doing", "done"];
const user = process.env.BOARD_USER ?? "guest";
const board = new Board(process.env.BOARD_DB ?? ":memory:");

const server = new Server({ name: "project-board", version: "4.1.0" }, { capabilities: { tools: {} } });

const id = { type: "integer", description: "Number of the card" };
const object = (properties, required = Object.keys(properties)) => ({ type: "object", properties, required });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: "add_card",
      description: "Add a card to a column of the board",
      inputSchema: object({ title: { type: "string" }, column: { type: "string", enum: COLUMNS } }),
    },
    {
      name: "move_card",
      description: "Move one of your cards to another column",
      inputSchema: object({ id, column: { type: "string", enum: COLUMNS } }),
    },
    {
      name: "search_cards",
      description: "Search your cards",
      inputSchema: object({ text: { type: "string" }, order: { type: "string", enum: ["newest", "title"] } }, ["text"]),
      annotations: { readOnlyHint: true },
    },
    {
      name: "link_card",
      description: "Attach a page of the wiki to one of your cards",
      inputSchema: object({ id, url: { type: "string" } }),
    },
    {
      name: "show_card",
      description: "One of your cards with all that is attached to it",
      inputSchema: object({ id }),
      annotations: { readOnlyHint: true },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const args = request.params.arguments ?? {};
  try {
    switch (request.params.name) {
      case "add_card": {
        const number = board.add(user, String(args.title), columnOf(args.column));
        return reply(`Added card ${number}`);
      }
      case "move_card":
        board.move(user, Number(args.id), columnOf(args.column));
        return reply("Moved");
      case "search_cards":
        return reply(board.search(user, String(args.text), args.order));
      case "link_card": {
        const title = await titleOf(String(args.url));
        board.link(user, Number(args.id), String(args.url), title);
        return reply(`Linked ${title}`);
      }
      case "show_card":
        return reply(board.show(user, Number(args.id)));
      default:
        return { ...reply(`Unknown tool ${request.params.name}`), isError: true };
    }
  } catch (error) {
    console.error(error);
    return { ...reply(error.message), isError: true };
  }
});

function columnOf(value) {
  if (!COLUMNS.includes(value)) throw new Error(`columns are ${COLUMNS.join(", ")}`);
  return value;
}

function reply(value) {
  return { content: [{ type: "text", text: typeof value === "string" ? value : JSON.stringify(value, null, 2) }] };
}

await server.connect(new StdioServerTransport());
