import Database from "libsql";

const db = new Database(":memory:");
db.exec(`
  CREATE TABLE contracts (id INTEGER PRIMARY KEY, tenant TEXT, title TEXT);
  INSERT INTO contracts (tenant, title) VALUES ('acme', 'Office lease'), ('globex', 'Merger');
`);

export function contractsOf(tenant) {
  return db.prepare("SELECT id, title FROM contracts WHERE tenant = ?").all(tenant);
}

export function addContract(tenant, title) {
  return db.prepare("INSERT INTO contracts (tenant, title) VALUES (?, ?)").run(tenant, title).lastInsertRowid;
}
