import { STORE_FLAG } from '../../census/open-store.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'watch',
  brief: 'Ask registries what changed, and tell it: a feed of files, Atom, a webhook',
  help: `  fairlead census watch census --once --feed changes.jsonl
  fairlead census watch census --every 1h --atom changes.xml
  fairlead census watch census --registry official,github --look github-account
  fairlead census watch census --webhook https://example.com/hook

Compares what changed since the last poll with what the census knows: new and
deleted listings, and packages, remotes, repositories, tools and words that are
others now. The checks judge what changed; what was told is not told again. A
poll that was ended anywhere is made again, and nothing is lost or told twice.

The census comes from fairlead census run --walk official. Its tables are made
anew, with all that was seen since, by fairlead census run --out DIR.

A webhook is posted JSON, signed with the key in FAIRLEAD_WEBHOOK_KEY (HMAC,
SHA-256). While it is down, what is new waits for it in the census.

Exit code of --once: 0; 4 if not all was seen, or somebody could not be told.`,
  flags: {
    registry: { kind: 'string', brief: 'Which, with commas', placeholder: 'NAMES', default: 'official' },
    once: { kind: 'boolean', brief: 'One poll, then end: for cron' },
    every: { kind: 'string', brief: 'How often', placeholder: 'TIME', default: '1h' },
    overlap: { kind: 'string', brief: 'How far back to look again', placeholder: 'TIME', default: '2h' },
    since: { kind: 'string', brief: 'The first poll: from here on', placeholder: 'DATE' },
    look: { kind: 'string', brief: 'What to ask the outside of what is new, or all', placeholder: 'NAMES' },
    feed: { kind: 'string', brief: 'Append JSON lines to this file', placeholder: 'FILE' },
    atom: { kind: 'string', brief: 'Write an Atom feed of the last hundred', placeholder: 'FILE' },
    'atom-url': { kind: 'string', brief: 'Where that feed will be found', placeholder: 'URL' },
    webhook: { kind: 'string', brief: 'Post to https, or to this machine', placeholder: 'URL' },
    'webhook-key-env': {
      kind: 'string',
      brief: 'Environment variable that holds the key',
      placeholder: 'NAME',
      default: 'FAIRLEAD_WEBHOOK_KEY',
    },
    json: { kind: 'boolean', brief: 'Print JSON lines' },
    origin: { kind: 'string', brief: 'Ask a mirror instead: official=https://…', placeholder: 'NAME=URL,…' },
    store: STORE_FLAG,
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the census', minimum: 0, maximum: 1 },
  async run({ store, ...flags }, [folder], context) {
    const { watchRegistries } = await import('../../census/watch.ts')
    return watchRegistries({ folder, store }, flags, context)
  },
})
