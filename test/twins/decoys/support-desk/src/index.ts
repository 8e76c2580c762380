import { FastMCP, UserError } from "fastmcp";
import { z } from "zod";
import { DeskClient } from "./desk-client.js";
import { redact } from "./redact.js";
import { TicketStore, type Ticket } from "./ticket-store.js";

interface Person {
  name: string;
  role: "customer" | "agent";
}

const PEOPLE: Person[] = [
  { name: "ada", role: "customer" },
  { name: "grace", role: "agent" },
];

const me = PEOPLE.find(({ name }) => name === process.env.DESK_USER);
if (!me) throw new Error("DESK_USER does not name a person");

const store = new TicketStore();
const desk = new DeskClient(process.env.DESK_API_TOKEN ?? "");
const server = new FastMCP({ name: "support-desk", version: "1.0.0" });

const ticketNumber = z.number().int().positive();

function visible(id: number): Ticket {
  const ticket = store.find(id);
  if (!ticket || (me!.role !== "agent" && ticket.owner !== me!.name)) throw new UserError("no such ticket");
  return ticket;
}

server.addTool({
  name: "open_ticket",
  description: "Open a support ticket in your name",
  parameters: z.object({ subject: z.string().min(3).max(120), body: z.string().max(5000) }),
  execute: async ({ subject, body }) => {
    const ticket = store.add({ owner: me.name, subject, body });
    return `Opened ticket ${ticket.id}`;
  },
});

server.addTool({
  name: "my_tickets",
  description: "Your tickets",
  parameters: z.object({ state: z.enum(["open", "closed", "all"]).default("open") }),
  annotations: { readOnlyHint: true },
  execute: async ({ state }) => {
    const mine = store.of(me.name).filter((ticket) => state === "all" || ticket.state === state);
    return JSON.stringify(mine.map(({ id, subject, state: now }) => ({ id, subject, state: now })));
  },
});

server.addTool({
  name: "read_ticket",
  description: "One ticket with its text",
  parameters: z.object({ ticket: ticketNumber }),
  annotations: { readOnlyHint: true },
  execute: async ({ ticket }) => JSON.stringify(visible(ticket), null, 2),
});

server.addTool({
  name: "close_ticket",
  description: "Close a ticket (agents only)",
  parameters: z.object({ ticket: ticketNumber, reason: z.string().max(500) }),
  annotations: { destructiveHint: true },
  execute: async ({ ticket, reason }) => {
    if (me.role !== "agent") throw new UserError("only agents close tickets");
    store.close(visible(ticket).id, reason);
    return `Closed ticket ${ticket}`;
  },
});

server.addTool({
  name: "sync_ticket",
  description: "Copy a ticket to the desk of the company",
  parameters: z.object({ ticket: ticketNumber }),
  execute: async ({ ticket }, { log }) => {
    const found = visible(ticket);
    try {
      const title = await desk.push(found);
      return `synchronised as ${title}`;
    } catch (error) {
      log.warn("sync failed", { ticket });
      throw new UserError(redact(error instanceof Error ? error.message : "the desk did not answer", desk.secrets()));
    }
  },
});

await server.start({ transportType: "stdio" });
