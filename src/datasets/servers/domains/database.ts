import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Database',
  `
TableBrowser: tables and their columns
  list_tables: Lists the tables of a database.
    asks list the tables of the database {database}
    takes database ~shop|library|sensors - Name of the database
    gives database; tables[3..5] {name customers|orders|readings|items|visits, rows 40..90000}
  table_columns: Lists the columns of a table.
    asks show the columns of table {table}
    takes table ~customers|orders|readings - Name of the table
    gives table; columns[3..5] {name city|total|created|status|amount, type text|integer|date, nullable flag}
QueryRunner: read-only questions to a database
  run_select: Runs a read-only query.
    asks run the query {statement}
    takes statement ~SELECT count(*) FROM orders|SELECT city, total FROM orders LIMIT 5 - The query; limit?
    gives rows[2..4] {city, total}; milliseconds 2..180
  explain_query: Tells how a query would be carried out.
    asks explain how the query {statement} is carried out
    takes statement ~SELECT * FROM orders WHERE city = 'Oslo'|SELECT max(total) FROM orders - The query
    gives statement; steps[2] index search|full scan|sort|aggregate; estimated_rows 1..90000
BackupKeeper: copies of databases
  list_backups: Lists the copies of a database.
    asks list the backups of {database}
    takes database ~shop|library|sensors - Name of the database
    gives database; backups[2..4] {backup id, made datetime, size_mb 12..4200, verified flag}
  backup_schedule: Tells when copies are made.
    asks tell me when {database} is backed up
    takes database ~shop|library|sensors - Name of the database
    gives database; weekday; time; kept_days 7..90
SlowQueries: queries that take long
  slow_report: Lists the slowest queries of a day.
    asks list the slowest queries on {date}
    takes date; limit?
    gives date; queries[2..4] {table customers|orders|readings, seconds 1.2..48.0, times count}
IndexAdvisor: indexes that would help
  suggest_indexes: Suggests indexes for a table.
    asks suggest indexes for table {table}
    takes table ~customers|orders|readings - Name of the table
    gives table; suggestions[1..3] {column city|created|status|customer, saves_percent 10..80}
  unused_indexes: Lists indexes that nobody uses.
    asks list unused indexes of {database}
    takes database ~shop|library|sensors - Name of the database
    gives database; indexes[0..3] {name orders_by_note|items_by_colour|visits_by_hour, size_mb 1..220, last_used date}
SchemaHistory: changes of tables over time
  schema_changes: Lists changes of tables since a day.
    asks list schema changes in {database} since {start_date}
    takes database ~shop|library|sensors - Name of the database; start_date
    gives database; changes[1..4] {table customers|orders|items, what column added|column renamed|index added, at date, by user}
  compare_schemas: Compares the tables of two databases.
    asks compare the schemas of {first} and {second}
    takes first ~shop|library - The first database; second ~shop_test|library_test - The second database
    gives first; second; differences[0..3] {table customers|orders|items, what missing column|other type|missing index}
SpreadsheetStore: spreadsheets as tables
  read_sheet: Reads rows of a spreadsheet.
    asks read the first rows of sheet {sheet}
    takes sheet ~Budget 2026|Guest list|Stock - Name of the sheet; limit?
    gives sheet; rows[2..5] {name person, amount, date}
  append_row: Adds a row to a spreadsheet.
    asks add a row for {person} with {amount} to sheet {sheet}
    takes sheet ~Budget 2026|Guest list|Stock - Name of the sheet; person; amount
    gives sheet; row 2..400; saved_at datetime
DataQuality: gaps and doubles in tables
  find_duplicates: Finds rows that stand twice in a table.
    asks find duplicate rows in table {table}
    takes table ~customers|orders|readings - Name of the table
    gives table; duplicates 0..42; column email|phone|order number
  missing_values: Counts the gaps in a table.
    asks count missing values in table {table}
    takes table ~customers|orders|readings - Name of the table
    gives table; columns[3] {column city|phone|created|note, missing_percent 0.0..22.0}
`,
)
