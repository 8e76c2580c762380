import { defineDetector } from '../../core/detector.ts'
import type { Definition } from '../../core/subject.ts'
import { field, stringField } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'
import { parametersOf } from '../parameters.ts'
import { firstWords, isFormOfAny, wordsOf } from '../words.ts'

const DESTROYS = [
  'delete',
  'remove',
  'drop',
  'destroy',
  'wipe',
  'purge',
  'erase',
  'truncate',
  'overwrite',
  'uninstall',
  'kill',
]
const SENDS = [
  'send',
  'post',
  'publish',
  'upload',
  'transfer',
  'pay',
  'email',
  'tweet',
  'deploy',
  'submit',
  'forward',
]
const WRITES = [
  'write',
  'create',
  'update',
  'edit',
  'insert',
  'append',
  'rename',
  'move',
  'modify',
  'replace',
  'save',
  'install',
]
const RUNS = ['run', 'execute', 'exec', 'eval', 'evaluate']
const COMMAND = /^(?:(?:shell |bash )?(?:command|cmd|script)|code)$/
const ADDRESS =
  /^(?:url|uri|webhook|endpoint|callback url|webhook url|website|host|hostname|email|recipient)$/

export default defineDetector({
  id: 'tool/annotation-contradiction',
  subject: 'tool',
  title: 'Annotations deny what the name and description say the tool does',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U18'],
  why: 'Hosts let tools that call themselves read-only or harmless run without asking. A tool that deletes or sends and claims otherwise is run unasked.',
  fix: 'Correct `readOnlyHint`, `destructiveHint` or `openWorldHint`; until then treat the tool as one that changes things.',
  examples: [
    {
      title: 'a deleting tool that says it is read-only',
      matches: 1,
      subject: toolSubject({
        name: 'delete_branch',
        description: 'Deletes a branch of the repository.',
        annotations: { readOnlyHint: true },
      }),
    },
    {
      title: 'a fetching tool that says its world is closed',
      matches: 1,
      subject: toolSubject({
        name: 'fetch_page',
        description: 'Fetches a page.',
        inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
        annotations: { openWorldHint: false },
      }),
    },
    {
      title: 'a shell that says it is read-only',
      matches: 1,
      subject: toolSubject({
        name: 'execute',
        description: 'Executes a shell command.',
        inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
        annotations: { readOnlyHint: true },
      }),
    },
    {
      title: 'a deleting tool that says so',
      matches: 0,
      subject: toolSubject({
        name: 'delete_branch',
        description: 'Deletes a branch of the repository.',
        annotations: { readOnlyHint: false, destructiveHint: true },
      }),
    },
    {
      title: 'a reader of deleted things',
      matches: 0,
      subject: toolSubject({
        name: 'list_deleted_files',
        description: 'Lists files that were deleted in the last week.',
        annotations: { readOnlyHint: true, destructiveHint: false },
      }),
    },
  ],
  *check(tool) {
    const annotations = field(tool.json, 'annotations')
    if (field(annotations, 'readOnlyHint') === true) {
      const place = { pointer: '/json/annotations/readOnlyHint' }
      if (claims(tool, DESTROYS) > 0) {
        const severity = claims(tool, DESTROYS) > 1 ? 'high' : 'medium'
        yield {
          place,
          severity,
          message: 'The tool claims to be read-only, yet by its own words it destroys something',
        }
      } else if (claims(tool, SENDS) > 1) {
        yield {
          place,
          message: 'The tool claims to be read-only, yet by its own words it sends something out',
        }
      } else if (claims(tool, RUNS) > 0 && takes(tool, COMMAND)) {
        yield { place, message: 'The tool claims to be read-only, yet runs any command it is given' }
      } else if (claims(tool, WRITES) > 1) {
        yield { place, message: 'The tool claims to be read-only, yet by its own words it writes something' }
      }
    } else if (field(annotations, 'destructiveHint') === false && claims(tool, DESTROYS) > 1) {
      const place = { pointer: '/json/annotations/destructiveHint' }
      yield { place, message: 'The tool claims to destroy nothing, yet by its own words it does' }
    }
    if (field(annotations, 'openWorldHint') === false && takes(tool, ADDRESS)) {
      const place = { pointer: '/json/annotations/openWorldHint' }
      yield {
        place,
        severity: 'low',
        message: 'The tool claims a closed world, yet takes an address to reach',
      }
    }
  },
})

/** How many of name and description begin by saying one of these. */
function claims(tool: Definition, verbs: readonly string[]): number {
  const name = wordsOf(tool.name).slice(0, 1)
  const description = firstWords(stringField(tool.json, 'description') ?? '', 2)
  return [name, description].filter((words) => words.some((word) => isFormOfAny(word, verbs))).length
}

function takes(tool: Definition, kind: RegExp): boolean {
  for (const { words } of parametersOf(tool)) if (kind.test(words)) return true
  return false
}
