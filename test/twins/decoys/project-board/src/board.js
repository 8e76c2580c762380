import Database from "libsql";

const ORDERS = { newest: "id DESC", title: "title ASC" };

export class Board {
  constructor(file) {
    this.db = new Database(file);
    this.db.exec(`
      CREATE TABLE IF NOT EXISTS cards (id INTEGER PRIMARY KEY, owner TEXT, title TEXT, col TEXT);
      CREATE TABLE IF NOT EXISTS links (card INTEGER, url TEXT, title TEXT);
    `);
  }

  add(owner, title, column) {
    const insert = this.db.prepare("INSERT INTO cards (owner, title, col) VALUES (?, ?, ?)");
    return Number(insert.run(owner, title, column).lastInsertRowid);
  }

  move(owner, id, column) {
    const { changes } = this.db.prepare("UPDATE cards SET col = ? WHERE id = ? AND owner = ?").run(column, id, owner);
    if (changes === 0) throw new Error("no such card");
  }

  search(owner, text, order = "newest") {
    const clause = Object.hasOwn(ORDERS, order) ? ORDERS[order] : ORDERS.newest;
    return this.db
      .prepare(`SELECT id, title, col FROM cards WHERE owner = ? AND title LIKE ? ORDER BY ${clause} LIMIT 50`)
      .all(owner, `%${text}%`);
  }

  link(owner, id, url, title) {
    this.show(owner, id);
    this.db.prepare("INSERT INTO links (card, url, title) VALUES (?, ?, ?)").run(id, url, title);
  }

  show(owner, id) {
    const card = this.db.prepare("SELECT id, title, col FROM cards WHERE id = ? AND owner = ?").get(id, owner);
    if (!card) throw new Error("no such card");
    const links = this.db.prepare("SELECT url, title FROM links WHERE card = ?").all(id);
    return { ...card, links };
  }
}
