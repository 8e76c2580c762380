import { db } from "./database.js";

export function customersNamed(name: string) {
  const sql = `SELECT id, name, email FROM customers WHERE name LIKE '%${name}%' LIMIT 20`;
  return db.prepare(sql).all();
}

export function countCustomers() {
  return db.prepare("SELECT count(*) AS customers FROM customers").get();
}
