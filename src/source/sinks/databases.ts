import type { Call } from '../flow/calls.ts'
import { partsOf } from '../flow/text.ts'
import type { Value } from '../flow/value.ts'
import { wordSet, type Family, type Harm } from './harm.ts'

const STATEMENTS = wordSet(
  `query execute executemany executescript executemany raw exec prepare run all get each unsafe $queryRawUnsafe $executeRawUnsafe whereRaw
   orderByRaw havingRaw selectRaw joinRaw groupByRaw literal text execute_query fetch fetchrow fetchval fetchall many one oneOrNone none
   any queryRaw executeRaw read_sql read_sql_query sql from_statement execSQL driverQuery runQuery executeQuery`,
)
const FILTERS = wordSet(
  'find findOne findOneAndUpdate updateOne updateMany deleteOne deleteMany aggregate countDocuments count find_one delete_many delete_one update_one update_many',
)

/** Texts that a database reads as statements; what is bound to their placeholders is safe. */
export const databases: Family = {
  names: new Set([...STATEMENTS, ...FILTERS]),
  harms: (call) => {
    if (FILTERS.has(call.name)) return filtered(call)
    // What is given to a prepared statement is bound to its placeholders.
    if (call.path.includes('.prepare().') || call.path.includes('.prepareStatement().')) return undefined
    const statement = statementOf(call)
    if (statement === undefined) return undefined
    const written = partsOf(statement)
      .filter((part) => typeof part === 'string')
      .join(' ? ')
    if (isGraph(call.path, written)) return [{ kind: 'query', value: statement }]
    if (!isDatabase(call) && !isSql(written)) return undefined
    return [
      { kind: 'sql', value: statement, guards: written === '' && statement.node ? ['whole-statement'] : [] },
    ]
  },
}

const LIBRARY =
  /^(?:pg|pg-promise|pg-native|postgres|mysql2?|mariadb|better-sqlite3|sqlite3?|libsql|bun:sqlite|node:sqlite|knex|kysely|sequelize|typeorm|drizzle-orm|mssql|tedious|oracledb|duckdb|snowflake-sdk|psycopg2?|psycopg_pool|pymysql|MySQLdb|aiosqlite|asyncpg|sqlalchemy|databases|pyodbc|pymssql|mysql\.connector|cx_Oracle|clickhouse_connect|@prisma\/client|@libsql\/client|@neondatabase\/serverless|@vercel\/postgres|@clickhouse\/client|@duckdb\/node-api|mysql2\/promise)[.(]/
const HOLDER =
  /(?:^|[.\s(_])(?:db|database|pool|conn|connection|cursor|cur|knex|sequelize|prisma|pgClient|sqlite|sql)\.[\w$]+$/i
const SQL: readonly (readonly RegExp[])[] = [
  [/\bselect\s/i, /\bfrom\b/i],
  [/\binsert\s/i, /\binto\b/i],
  [/\bupdate\s/i, /\bset\b/i],
  [/\bdelete\s/i, /\bfrom\b/i],
  [/\b(?:drop|alter|create|truncate)\s/i, /\b(?:table|view|index|database|schema)\b/i],
  [/\bwhere\s/i, /[=<>]|\blike\b|\bin\b/i],
  [/\b(?:pragma|explain)\s/i],
  [/\border\s/i, /\bby\b/i],
]
const isSql = (text: string): boolean => SQL.some((all) => all.every((one) => one.test(text)))
const PLAIN_NAMES = wordSet('get all run each fetch any one none many text read_sql exec')

function isDatabase({ path, text, name }: Call): boolean {
  if (LIBRARY.test(path)) return true
  return HOLDER.test(text) && !PLAIN_NAMES.has(name)
}

function statementOf({ plain, named, path, name }: Call): Value | undefined {
  if (name === 'text' && !path.startsWith('sqlalchemy')) return undefined
  const first = plain[0] ?? named.get('query') ?? named.get('sql') ?? named.get('statement')
  const fields = first?.object && !first.object.isList ? first.object.fields : undefined
  const inside = fields?.get('text') ?? fields?.get('sql') ?? fields?.get('query')
  if (inside) return inside
  return first?.object || (first?.callables.length ?? 0) > 0 ? undefined : first
}

const GRAPHS = ['neo4j', 'memgraph', 'gremlin', 'arangojs']
const GRAPH = /\b(?:match\s*\(|merge\s*\(|create\s*\(|detach\s+delete|unwind\b|call\s+\w+\.)/i

function isGraph(path: string, written: string): boolean {
  return GRAPHS.some((name) => path.startsWith(name)) || GRAPH.test(written)
}

/** Filters of document stores: operators come in where a whole object is taken from outside, or code by `$where`. */
function filtered(call: Call): readonly Harm[] | undefined {
  const filter = call.plain[0]
  if (filter === undefined || filter.callables.length > 0) return undefined
  const where = filter.object?.fields.get('$where')
  if (where) return [{ kind: 'code', value: where }]
  const isStore =
    /^(?:mongodb|mongoose|pymongo|motor|@?nedb)/.test(call.path) ||
    /(?:collection|Collection)\b[\w().'"]{0,30}\.\w+$/.test(call.text)
  if (!isStore) return undefined
  const isWhole = filter.node !== undefined && filter.object === undefined
  return [{ kind: 'query', value: isWhole ? filter : undefined, guards: isWhole ? ['whole-statement'] : [] }]
}
