import Database from "libsql";

const db = new Database(":memory:");
db.exec(`
  CREATE TABLE sales (day TEXT, amount INTEGER);
  CREATE TABLE settings (secret TEXT);
  INSERT INTO sales VALUES ('2026-10-30', 5), ('2026-11-02', 7), ('2026-11-20', 9);
  INSERT INTO settings VALUES ('board-only');
`);

const FORMATS: Record<string, string> = { month: "%Y-%m", year: "%Y" };

export function salesBy(period: string) {
  const format = FORMATS[period] ?? period;
  return db
    .prepare(`SELECT strftime('${format}', day) AS period, sum(amount) AS amount FROM sales GROUP BY 1`)
    .all();
}
