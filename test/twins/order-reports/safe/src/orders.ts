import Database from "libsql";

const db = new Database(":memory:");
db.exec(`
  CREATE TABLE orders (id INTEGER PRIMARY KEY, item TEXT, status TEXT, city TEXT, customer TEXT);
  INSERT INTO orders (item, status, city, customer) VALUES
    ('lamp', 'open', 'Bern', 'ada'), ('desk', 'closed', 'Basel', 'bob'), ('secret gift', 'hidden', 'Zug', 'eve');
`);

const FIELDS = ["status", "city", "customer"] as const;
type Criteria = Partial<Record<(typeof FIELDS)[number], string>>;

export function searchOrders(criteria: Criteria) {
  const conditions: string[] = [];
  const values: string[] = [];
  for (const field of FIELDS) {
    const value = criteria[field];
    if (value === undefined) continue;
    conditions.push(field + " = ?");
    values.push(value);
  }
  const where = conditions.length > 0 ? " WHERE " + conditions.join(" AND ") : "";
  return db.prepare("SELECT id, item, status, city FROM orders" + where).all(...values);
}

export function totals() {
  return db.prepare("SELECT status, count(*) AS orders FROM orders GROUP BY status").all();
}
