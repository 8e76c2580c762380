// Does what it is told without a look. With `careful` the same tools look first.
import { exec, execFile } from 'node:child_process'
import { lookup } from 'node:dns'
import { readFileSync } from 'node:fs'
import { serve, text } from '../../servers/serve.js'

const isCareful = process.argv[2] === 'careful'
const input = (name) => ({ type: 'object', properties: { [name]: { type: 'string' } }, required: [name] })
const notes = []
const tool = (name, parameter) => ({
  name,
  description: `Does ${name}.`,
  inputSchema: parameter ? input(parameter) : { type: 'object' },
})
const refuse = () => ({ ...text('That is not allowed.'), isError: true })

const does = {
  read_manual: ({ path }) => {
    if (isCareful && !/^\w+\.txt$/.test(path)) return refuse()
    try {
      return text(readFileSync(path, 'utf8'))
    } catch {
      return refuse()
    }
  },
  ping: ({ host }) =>
    new Promise((resolve) => {
      if (isCareful) execFile('echo', ['pong', host], (_, out) => resolve(text(out)))
      else exec(`echo pong ${host}`, (_, out) => resolve(text(out)))
    }),
  fetch_page: ({ url }) =>
    new Promise((resolve) => {
      if (isCareful && new URL(url).host !== 'tides.example') resolve(refuse())
      else lookup(new URL(url).hostname, () => resolve(text('fetched')))
    }),
  keep_note: ({ text: note }) => {
    notes.push(isCareful ? `NOTE ${note.length} characters` : note)
    return text('kept')
  },
  list_notes: () => text(notes.join('\n')),
  settings: () => text(JSON.stringify(isCareful ? { colour: 'blue' } : process.env)),
}

serve({
  name: 'careless',
  tools: [
    tool('read_manual', 'path'),
    tool('ping', 'host'),
    tool('fetch_page', 'url'),
    tool('keep_note', 'text'),
    tool('list_notes'),
    tool('settings'),
  ],
  call: (name, given) => does[name](given),
})
