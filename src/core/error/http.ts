import type { Row } from './row.ts'

/** Of the guard as a server of HTTP, and of the servers behind it. */
export const HTTP_ERRORS = {
  'upstream/unreachable': {
    summary: 'The server at {url} could not be reached',
    hint: 'Check the address and that the server is running',
    exit: 70,
  },
  'upstream/too-slow': {
    summary: 'The server at {url} did not begin to answer in time',
    hint: 'Look at what the server is doing; a long call may need a longer limit',
    exit: 70,
  },
  'upstream/cut-off': {
    summary: 'The server at {url} broke off before its answer was complete',
    hint: 'Look at the log of the server; the request may or may not have been carried out',
    exit: 70,
  },
  'upstream/unreadable': {
    summary: 'The server at {url} answered in a form that the guard cannot judge: {what}',
    hint: 'MCP answers are application/json or text/event-stream, in UTF-8 and not compressed',
    exit: 70,
  },
  'upstream/too-large': {
    summary: 'The server at {url} answered with more than the guard will hold',
    hint: 'Ask for less at once, or raise the bound with --max-bytes',
    exit: 70,
  },
  'upstream/withheld': {
    summary: 'The guard let none of the answer of {url} pass',
    hint: 'The evidence says why: fairlead log show',
    exit: 70,
  },
  'upstream/elsewhere': {
    summary: 'The server at {url} sends the client to another origin, past the guard',
    hint: 'If that address is right, guard it instead: fairlead guard --url',
    exit: 70,
  },
  'http/foreign-host': {
    summary: 'The Host header names neither this machine nor the guard',
    hint: 'Ask for the address the guard listens on; web pages that rebind their name to it are turned away',
    exit: 2,
  },
  'http/foreign-origin': {
    summary: 'The Origin header names a foreign web page',
    hint: 'Let a page in with --allow-origin, if it is yours',
    exit: 2,
  },
  'http/malformed': {
    summary: 'The HTTP request is malformed: {what}',
    hint: 'Send each of the fields Host, Origin, Content-Type and Mcp-Session-Id once, and a path as the target',
    exit: 2,
  },
  'http/unsupported-media': {
    summary: 'The request body is in a form that the guard cannot judge: {what}',
    hint: 'Send UTF-8 without Content-Encoding',
    exit: 2,
  },
  'http/too-large': {
    summary: 'The request body is larger than the guard will hold',
    hint: 'Send less at once, or raise the bound with --max-bytes',
    exit: 2,
  },
  'http/too-slow': {
    summary: 'The request did not arrive in time',
    hint: 'Send the whole body at once',
    exit: 2,
  },
  'http/busy': {
    summary: 'The guard holds as much as it may at the moment',
    hint: 'Try again later',
    exit: 70,
  },
  'listen/failed': {
    summary: 'Cannot listen on {address}',
    hint: 'Choose another port with --listen 127.0.0.1:PORT (0 picks a free one)',
    exit: 2,
  },
} as const satisfies Record<string, Row>
