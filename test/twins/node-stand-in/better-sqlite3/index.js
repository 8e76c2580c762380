// libsql keeps the interface of better-sqlite3.
export { default } from 'libsql'
