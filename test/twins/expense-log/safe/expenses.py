import sqlite3


class ExpenseBook:
    def __init__(self, path=":memory:"):
        self.db = sqlite3.connect(path)
        self.db.execute("CREATE TABLE expenses (person TEXT, category TEXT, amount REAL, note TEXT)")
        self.db.executemany(
            "INSERT INTO expenses VALUES (?, ?, ?, ?)",
            [("me", "travel", 42, "train"), ("me", "food", 9, "soup"), ("boss", "other", 5000, "bribe")],
        )

    def filter(self, given):
        where, values = ["person = 'me'"], []
        if "category" in given:
            where.append("category = ?")
            values.append(given["category"])
        if "minimum" in given:
            where.append("amount >= ?")
            values.append(given["minimum"])
        sql = "SELECT category, amount, note FROM expenses WHERE " + " AND ".join(where)
        return self.db.execute(sql, values).fetchall()

    def total(self):
        return self.db.execute("SELECT sum(amount) FROM expenses WHERE person = 'me'").fetchone()
