import axios from "axios";
import type { Ticket } from "./ticket-store.js";

const BASE = "https://desk.example.com/api";

export class DeskClient {
  private readonly token: string;

  constructor(token: string) {
    this.token = token;
  }

  secrets(): string[] {
    return [this.token, encodeURIComponent(this.token)];
  }

  async push(ticket: Ticket): Promise<string> {
    const { data } = await axios.post(`${BASE}/tickets/${ticket.id}`, ticket, {
      headers: { authorization: `Bearer ${this.token}` },
      maxRedirects: 0,
    });
    return String(data.title);
  }
}
