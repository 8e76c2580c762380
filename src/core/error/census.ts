import type { Row } from './row.ts'

/** Of the census: registries, the store that workers share, labels. */
export const CENSUS_ERRORS = {
  'census/bad-origin': {
    summary: '{what} does not say where an origin is',
    hint: 'Write NAME=URL, such as official=https://mirror.example.com; names: fairlead census list registries',
    exit: 2,
  },
  'census/bad-date': {
    summary: '{what} is no date',
    hint: 'Write it as 2026-11-01',
    exit: 2,
  },
  'census/ended': {
    summary: 'The census was ended before it was done',
    hint: 'The same command goes on where it was; what is done is kept',
    exit: 4,
  },
  'census/nothing-to-read': {
    summary: 'There is nothing to read: no snapshots, no registry to ask, and no census here yet',
    hint: 'Give --from DIR or --walk NAMES; what there is: fairlead census list registries',
    exit: 2,
  },
  'census/no-folder': {
    summary: '{path} is no folder that can be read',
    hint: 'Give --from a folder of snapshots, or the folder of one',
    exit: 2,
  },
  'census/nothing': {
    summary: 'Nothing in {path} is a snapshot of a registry that is known',
    hint: 'Each lies in a folder of its own; how folders and files are called: fairlead census list registries',
    exit: 3,
  },
  'census/broken-archive': {
    summary: '{path} is broken, or unpacks to more than {most} MiB',
    hint: 'Fetch it again, or take it out of the folder; then run this again: what is done stays done',
    exit: 2,
  },
  'census/no-census': {
    summary: 'There is no census in {path}',
    hint: 'Make one, fairlead census run --out DIR; or say where it is: a folder, or --store postgres://…',
    exit: 3,
  },
  'census/other-folder': {
    summary: 'The folder {path} holds something else: {what}',
    hint: 'Give another folder with --out: what stands in this one is left as it is',
    exit: 2,
  },
  'census/bad-label': {
    summary: '{file}, line {line}: that is no label',
    hint: 'A line is {"flag": "KIND|SUBJECT", "answer": "yes", "no" or "unsure"}, with "by", "at" and "reason" if wanted',
    exit: 2,
  },
  'census/no-flag': {
    summary: 'No flag is called {name}',
    hint: '{suggestion}One flag alone is KIND|SUBJECT',
    exit: 2,
  },
  'census/nobody-answers': {
    summary: 'There is no terminal on which a person could say what a flag is',
    hint: 'Write labels into a file, one JSON object per line, and read it with --from FILE',
    exit: 2,
  },
  'census/bad-server-json': {
    summary: '{file}, line {line}: it {why}',
    hint: 'Give a server.json, or an answer of a registry that holds one',
    exit: 2,
  },
  'census/server-json-too-large': {
    summary: '{file} has more than the {most} characters that any server.json needs',
    hint: 'Give a server.json; packages and definitions go with --package',
    exit: 2,
  },
  'census/no-population': {
    summary: 'Nothing in {path} says which servers there are',
    hint: 'Name a census, a snapshot of a registry, a folder of snapshots, or a file of a registry’s answers',
    exit: 2,
  },
  'census/not-listed': {
    summary: '{name} is not listed in {path}',
    hint: 'Leave --recheck out for a server that is new',
    exit: 3,
  },
  'store/unusable': {
    summary: 'The work store at {path} cannot be used',
    hint: 'Give a place you may write to, with room on its disk',
    exit: 70,
  },
  'store/damaged': {
    summary: 'The work store at {path} is damaged: {what}',
    hint: 'Keep it for whoever looks into it, and begin in another place',
    exit: 70,
  },
  'store/newer': {
    summary: 'The work store was written by a newer Fairlead (schema {found}, this one knows {known})',
    hint: 'Update Fairlead, or begin in another place',
    exit: 70,
  },
  'store/busy': {
    summary: 'Another process has held the work store at {path} for {minutes} minutes',
    hint: 'End the process that holds it, then run this again: what is done stays done',
    exit: 70,
  },
  'store/no-package': {
    summary: 'A work store in PostgreSQL needs the package {name}, which is not installed',
    hint: 'Install both beside Fairlead: npm install pg pg-boss@10',
    exit: 2,
  },
  'store/bad-url': {
    summary: 'The address of the work store is none of PostgreSQL',
    hint: 'Write it as postgres://USER@HOST:PORT/DATABASE, with the password in PGPASSWORD or in the address',
    exit: 2,
  },
  'store/unreachable': {
    summary: 'The work store at {path} gives no answer: {what}',
    hint: 'Look whether the server runs and lets you in, then run this again: what is done stays done',
    exit: 4,
  },
  'store/too-long': {
    summary: 'A {what} of {length} characters is more than the {most} that the work store takes',
    hint: 'Shorten it, for example to a hash of itself, before it goes into the store',
    exit: 70,
  },
  'store/wrong-hash': {
    summary: 'An answer that was to be kept is not what its hash {hash} says',
    hint: 'Hash the bytes as they are kept, after secrets were taken out',
    exit: 70,
  },
  'census/no-sample': {
    summary: 'There is no package to analyse',
    hint: 'Name archives or folders, or a folder of them: fairlead census sample --each DIR',
    exit: 3,
  },
  'census/no-baseline': {
    summary: 'The census knows nothing of {registry} yet, so that nobody can say what changed in it',
    hint: 'First: fairlead census run --walk {registry} --out DIR; or say from when on with --since DATE',
    exit: 3,
  },
  'census/watched': {
    summary: 'Somebody watches into this census already: {who}',
    hint: 'End it first: two would tell the same twice',
    exit: 2,
  },
  'census/other-feed': {
    summary: 'The file {path} is no feed of this census',
    hint: 'Give another file: what stands in this one is left as it is',
    exit: 2,
  },
  'census/no-webhook-key': {
    summary: 'There is no key in {variable} to sign with, or one shorter than {least} characters',
    hint: 'Put one there that whoever gets the posts knows too; another variable: --webhook-key-env NAME',
    exit: 2,
  },
  'census/bad-webhook': {
    summary: 'The webhook is no address that may be posted to',
    hint: 'Give an https: address that is public and has no password in it, or one of this machine by its name',
    exit: 2,
  },
} as const satisfies Record<string, Row>
