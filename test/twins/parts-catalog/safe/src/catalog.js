import Database from "libsql";

export class Catalog {
  #db;

  constructor(file) {
    this.#db = new Database(file);
    this.#db.exec(`
      CREATE TABLE IF NOT EXISTS parts (number TEXT, name TEXT, price INTEGER, hidden INTEGER);
      INSERT INTO parts VALUES ('P-1', 'gear', 5, 0), ('P-2', 'belt', 9, 0), ('P-9', 'prototype engine', 1, 1);
    `);
  }

  async byNumbers(numbers) {
    const list = numbers.map(() => "?").join(", ");
    return this.#all(`SELECT number, name, price FROM parts WHERE hidden = 0 AND number IN (${list})`, numbers);
  }

  cheapest() {
    return this.#all("SELECT name, price FROM parts WHERE hidden = 0 ORDER BY price LIMIT 1")[0];
  }

  #all(sql, values = []) {
    return this.#db.prepare(sql).all(...values);
  }
}
