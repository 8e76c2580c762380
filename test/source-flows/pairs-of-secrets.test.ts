import { describe, expect, test } from 'vitest'
import { pythonTool, reached, typescriptTool } from './read-sources.ts'

type Row = readonly [name: string, body: string, expected: readonly string[], helpers?: string]

const OWN = `const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('DESK_')))`
const CLIENT = `class Refused extends Error {
  constructor(message, readonly asked) { super(message) }
}
const asked = { url: 'https://desk.example.com', headers: { authorization: 'Bearer ' + process.env.DESK_TOKEN } }
const ask = () => { throw new Refused('refused', asked) }`
const login = (method: string): string => `class Login {
  constructor({ name, password }) { Object.assign(this, { name, password }) }
  ${method}
}
const logins = async () => new Map(JSON.parse(await fs.readFile('/etc/desk.json', 'utf8')).map((one) => [one.name, new Login(one)]))`

const TYPESCRIPT: readonly Row[] = [
  ['a copy of part of the environment', 'return text(JSON.stringify(own))', ['result'], OWN],
  ['a secret out of such a copy', 'return text(own.DESK_TOKEN)', ['result'], OWN],
  ['what is no secret out of such a copy', 'return text(own.DESK_REGION)', [], OWN],
  ['whether there is one', "return text(own.DESK_TOKEN ? 'set' : 'missing')", [], OWN],
  [
    'all that an error holds',
    'try { ask() } catch (error) { return text(JSON.stringify({ ...error })) }',
    ['result'],
    CLIENT,
  ],
  [
    'an error as text is its message',
    'try { ask() } catch (error) { return text(String(error)) }',
    [],
    CLIENT,
  ],
  ['an error in a text', 'try { ask() } catch (error) { return text(`failed: ${error}`) }', [], CLIENT],
  [
    'a message with a secret in it',
    'try { ask() } catch (error) { return text(`failed: ${error}`) }',
    ['result'],
    'class Refused extends Error { constructor(message) { super(message) } }\nconst ask = () => { throw new Refused("not with " + process.env.DESK_TOKEN) }',
  ],
  [
    'the harmless part of what an error holds',
    'try { ask() } catch (error) { return text(`failed: ${error.asked.url}`) }',
    [],
    CLIENT,
  ],
  [
    'all of a login read from a file',
    'return text(JSON.stringify((await logins()).get(args.x)))',
    ['result'],
    login(''),
  ],
  [
    'a login that says what is shown of it',
    'return text(JSON.stringify({ login: (await logins()).get(args.x) }))',
    [],
    login('toJSON() { const { password, ...shown } = this; return shown }'),
  ],
  [
    'a login of which a few members are written',
    "return text(JSON.stringify((await logins()).get(args.x), ['name']))",
    [],
    login(''),
  ],
  [
    'a login whose password is replaced',
    "return text(JSON.stringify({ name: args.x, password: process.env.DESK_PASSWORD }, (key, value) => (key === 'password' ? '***' : value)))",
    [],
  ],
  [
    'a login of which another member is replaced',
    "return text(JSON.stringify({ name: args.x, password: process.env.DESK_PASSWORD }, (key, value) => (key === 'name' ? '***' : value)))",
    ['result'],
  ],
]

const settings = (type: string): string => `from pydantic import BaseModel, Field, SecretStr
class Settings(BaseModel):
    url: str
    token: ${type}
settings = Settings(**{name.removeprefix("DESK_").lower(): value for name, value in os.environ.items() if name.startswith("DESK_")})
`

const PYTHON: readonly Row[] = [
  ['all settings', 'return settings.model_dump_json()', ['result'], settings('str')],
  ['settings that keep their secrets', 'return settings.model_dump_json()', [], settings('SecretStr')],
  ['a secret that is opened', 'return settings.token.get_secret_value()', ['result'], settings('SecretStr')],
  ['settings less the secret', 'return settings.model_dump_json(exclude={"token"})', [], settings('str')],
  ['settings less another', 'return settings.model_dump_json(exclude={"url"})', ['result'], settings('str')],
  ['the settings that are meant', 'return str(settings.model_dump(include={"url"}))', [], settings('str')],
  [
    'a field that is never written',
    'return settings.model_dump_json()',
    [],
    settings('str = Field(exclude=True)'),
  ],
  ['what is no secret', 'return settings.url', [], settings('str')],
]

const whole = (rows: readonly Row[]): (readonly [string, string, readonly string[], string])[] =>
  rows.map(([name, body, expected, helpers = '']) => [name, body, expected, helpers])

describe('what is told of secrets in TypeScript', () => {
  test.each(whole(TYPESCRIPT))('%s', async (_, body, expected, helpers) => {
    expect(reached(await typescriptTool(body, helpers))).toEqual(expected)
  })
})

describe('in Python likewise', () => {
  test.each(whole(PYTHON))('%s', async (_, body, expected, helpers) => {
    expect(reached(await pythonTool(body, helpers))).toEqual(expected)
  })
})
