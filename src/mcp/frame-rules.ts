import type { Severity } from '../core/severity.ts'

interface Row {
  readonly title: string
  readonly severity: Severity
  /**
   * What the guard does: `refuse` in both modes, for what cannot be read and so cannot be judged or recorded;
   * `enforce` refuses in enforce mode only; `note` never refuses.
   */
  readonly action: 'refuse' | 'enforce' | 'note'
  readonly why: string
  readonly fix: string
}

/** The documented rule for every way in which one message can mean two things, or nothing. */
export const FRAME_RULES = {
  'frame/too-large': {
    title: 'Message is larger than the guard will hold',
    severity: 'high',
    action: 'refuse',
    why: 'A message that is not held whole cannot be judged, and an endless one would take all memory.',
    fix: 'Send less at once, or raise the bound with --max-bytes.',
  },
  'frame/cut-off': {
    title: 'Message ended in the middle',
    severity: 'medium',
    action: 'refuse',
    why: 'Half a message has no meaning that both sides would agree on.',
    fix: 'Look at why the sender stopped; its standard error is passed on.',
  },
  'frame/not-utf8': {
    title: 'Message is not UTF-8',
    severity: 'high',
    action: 'refuse',
    why: 'Readers repair invalid bytes in different ways, so what was judged would not be what is read.',
    fix: 'Send UTF-8 without errors (MCP transports, all revisions).',
  },
  'frame/not-json': {
    title: 'Message is not JSON',
    severity: 'medium',
    action: 'refuse',
    why: 'Only JSON-RPC messages may travel here; anything else is read by luck.',
    fix: 'Send one JSON value per line; write logs to standard error.',
  },
  'frame/too-deep': {
    title: 'Message is nested too deeply',
    severity: 'high',
    action: 'refuse',
    why: 'Deep nesting exhausts the stack of many readers.',
    fix: 'Flatten the message: at most 128 levels.',
  },
  'frame/too-many-values': {
    title: 'Message holds too many values',
    severity: 'high',
    action: 'refuse',
    why: 'Millions of tiny values cost far more memory than their bytes.',
    fix: 'Send the data as text, or in pages: at most 1,000,000 values.',
  },
  'frame/duplicate-key': {
    title: 'Object repeats a key',
    severity: 'high',
    action: 'enforce',
    why: 'Some readers keep the first value and some the last, so the judged call need not be the one that runs.',
    fix: 'Send every key once.',
  },
  'frame/key-case': {
    title: 'Protocol key is written in another case',
    severity: 'high',
    action: 'enforce',
    why: 'Case-folding readers (Go) take `Method` for `method`, exact ones ignore it: two readings of one message.',
    fix: 'Write protocol keys exactly as the specification does.',
  },
  'frame/bare-cr': {
    title: 'Line holds a carriage return',
    severity: 'high',
    action: 'enforce',
    why: 'Readers with universal newlines (Python) split the line there and see other messages than were judged.',
    fix: 'Put no line breaks inside a message on stdio.',
  },
  'frame/odd-id': {
    title: 'Id is not a string or a plain integer',
    severity: 'high',
    action: 'enforce',
    why: 'Ids beyond 2^53, fractions and objects come back changed from some readers: answers could be swapped.',
    fix: 'Use strings or integers below 2^53 as ids.',
  },
  'frame/null-id': {
    title: 'Request has the id null',
    severity: 'high',
    action: 'enforce',
    why: 'Some servers run it as a request and some as a notification; its answer belongs to nobody (MCP forbids it).',
    fix: 'Give every request an id.',
  },
  'frame/batch': {
    title: 'Batch where the revision has none',
    severity: 'high',
    action: 'enforce',
    why: 'Batches exist in revision 2025-03-26 only; elsewhere one reader sees one message and another sees many.',
    fix: 'Send one message at a time.',
  },
  'frame/not-a-message': {
    title: 'JSON is not a JSON-RPC 2.0 message',
    severity: 'medium',
    action: 'enforce',
    why: 'What is neither request, notification nor response is understood by guesswork.',
    fix: 'Send JSON-RPC 2.0 with exactly one of method, result and error.',
  },
  'frame/wrong-kind': {
    title: 'Request without an id, or notification with one',
    severity: 'high',
    action: 'enforce',
    why: 'Loose readers go by the method alone: they would run a call that looks like a notification and answer nobody.',
    fix: 'Give requests an id, and notifications none.',
  },
  'frame/proto-key': {
    title: 'Protocol object holds the key `__proto__`',
    severity: 'high',
    action: 'enforce',
    why: 'Readers that assign keys one by one take its members for members of the message.',
    fix: 'Leave the key out.',
  },
  'frame/extra-member': {
    title: 'Message holds a member that JSON-RPC does not know',
    severity: 'info',
    action: 'note',
    why: 'Readers that follow the protocol pass over it, and some refuse the whole message. It goes on, and its texts are checked.',
    fix: 'Put it into `_meta`.',
  },
  'frame/bad-name': {
    title: 'Name that decides is not well-formed text',
    severity: 'high',
    action: 'enforce',
    why: 'An unpaired surrogate in a method, tool or prompt name, or in an address, turns into different names in different readers.',
    fix: 'Use well-formed Unicode in names and addresses.',
  },
  'frame/inexact-number': {
    title: 'Number is not exact in every reader',
    severity: 'info',
    action: 'note',
    why: 'Integers beyond 2^53 are rounded by readers that use doubles. The original digits are forwarded.',
    fix: 'Send large integers as strings.',
  },
  'frame/lone-surrogate': {
    title: 'String holds an unpaired surrogate',
    severity: 'info',
    action: 'note',
    why: 'Readers replace it in different ways. The original bytes are forwarded.',
    fix: 'Cut texts between characters, not inside them.',
  },
} as const satisfies Record<string, Row>

export type FrameRule = keyof typeof FRAME_RULES
export const frameRule = (rule: FrameRule): Row => FRAME_RULES[rule]
