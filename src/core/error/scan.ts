import type { Row } from './row.ts'

/** Of `fairlead scan`: what it was asked to look at, and what it was given beside. */
export const SCAN_ERRORS = {
  'scan/no-such-target': {
    summary: 'There is nothing at {target}',
    hint: 'Give a folder, a file, npm:NAME@VERSION for a package, an address, or `-- COMMAND` for a server; nothing at all scans the hosts of this machine',
    exit: 2,
  },
  'scan/needs-online': {
    summary: '{target} can only be read from the network',
    hint: 'Add --online to allow it, or download it yourself and give the file',
    exit: 2,
  },
  'scan/needs-connect': {
    summary: '{target} can only be looked at by connecting to it',
    hint: 'Add --connect to allow it',
    exit: 2,
  },
  'scan/unreadable': {
    summary: '{file} is no JSON that holds servers or tools: line {line}',
    hint: 'Mend that line, or give a file of a host, the result of tools/list, or one tool to a line',
    exit: 2,
  },
  'scan/no-such-kind': {
    summary: '{target} is of no kind that is looked at',
    hint: 'Give a configuration file of a host, the result of tools/list as JSON, an archive (.mcpb, .tgz, .zip), source (TypeScript, JavaScript, Python), a SKILL.md, or a folder',
    exit: 2,
  },
  'file/too-large': {
    summary: 'The file {path} is larger than {limit}',
    hint: 'Give it in parts',
    exit: 2,
  },
  'baseline/unreadable': {
    summary: 'The baseline {path} cannot be read: {why}',
    hint: 'Mend it, or write a new one with `fairlead scan --write-baseline`',
    exit: 2,
  },
} as const satisfies Record<string, Row>
