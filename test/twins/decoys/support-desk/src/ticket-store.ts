import Database from "better-sqlite3";

export interface Ticket {
  id: number;
  owner: string;
  subject: string;
  body: string;
  state: "open" | "closed";
}

export class TicketStore {
  private readonly db = new Database(":memory:");

  constructor() {
    this.db.exec(
      "CREATE TABLE tickets (id INTEGER PRIMARY KEY, owner TEXT, subject TEXT, body TEXT, state TEXT DEFAULT 'open', reason TEXT)",
    );
  }

  add({ owner, subject, body }: Pick<Ticket, "owner" | "subject" | "body">): Ticket {
    const { lastInsertRowid } = this.db
      .prepare("INSERT INTO tickets (owner, subject, body) VALUES (?, ?, ?)")
      .run(owner, subject, body);
    return this.find(Number(lastInsertRowid))!;
  }

  find(id: number): Ticket | undefined {
    return this.db.prepare("SELECT id, owner, subject, body, state FROM tickets WHERE id = ?").get(id) as Ticket | undefined;
  }

  of(owner: string): Ticket[] {
    return this.db.prepare("SELECT id, owner, subject, body, state FROM tickets WHERE owner = ?").all(owner) as Ticket[];
  }

  close(id: number, reason: string): void {
    this.db.prepare("UPDATE tickets SET state = 'closed', reason = ? WHERE id = ?").run(reason, id);
  }
}
