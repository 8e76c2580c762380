import Database from "libsql";

export const db = new Database(process.env.CRM_DB ?? ":memory:");

db.exec(`
  CREATE TABLE IF NOT EXISTS customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
  CREATE TABLE IF NOT EXISTS sessions (token TEXT);
  INSERT INTO customers (name, email) VALUES ('Ada Lovelace', 'ada@example.com'), ('Alan Turing', 'alan@example.com');
  INSERT INTO sessions VALUES ('session-of-root');
`);
