import type { Row } from './row.ts'

/** Of norms, and of recorded calls they are tried on. */
export const POLICY_ERRORS = {
  'policy/unreadable': {
    summary: '{file}:{line}:{column}: {what}',
    hint: 'Mend it, then try `fairlead policy check {file}`; docs/policy.md says what norms look like',
    exit: 2,
  },
  'policy/no-calls': {
    summary: 'No recorded call was found in {where}',
    hint: 'Guard a server for a while, or give a file of calls with --calls FILE; docs/policy.md says what is in it',
    exit: 3,
  },
  'policy/bad-tools': {
    summary: 'Line {line} of {file} cannot be read as tools: {what}',
    hint: 'Give tools by server, as tools/list gives them: {"mail": [{"name": "send", "inputSchema": {}}]}',
    exit: 2,
  },
  'policy/bad-call': {
    summary: 'Line {line} of {file} is not a call: {what}',
    hint: 'A call is a JSON object with server, method, name and input; docs/policy.md shows one',
    exit: 2,
  },
} as const satisfies Record<string, Row>
