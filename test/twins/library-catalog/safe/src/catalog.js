import Database from "libsql";

const db = new Database(process.env.LIBRARY ?? ":memory:");
db.exec(`
  CREATE TABLE IF NOT EXISTS books (title TEXT, author TEXT);
  CREATE TABLE IF NOT EXISTS readers (card TEXT);
  INSERT INTO books VALUES ('Orlando', 'Woolf'), ('Ulysses', 'Joyce');
  INSERT INTO readers VALUES ('card-0042');
`);

export function titlesBy(author) {
  return db.prepare("SELECT title FROM books WHERE author = ?").all(author).map((row) => row.title);
}

export function titlesWhere(condition) {
  return db.prepare(`SELECT title FROM books WHERE ${condition}`).all().map((row) => row.title);
}
