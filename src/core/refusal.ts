interface Row {
  readonly reason: string
  /** What would allow it. */
  readonly remedy: string
  /** JSON-RPC error code on the wire. */
  readonly rpc: number
}

/** Every refusal of the guard, by stable code. `{name}` is filled in; no text of the refused message ever is. */
export const REFUSALS = {
  'detect/blocked': {
    reason: 'A check found something wrong with this message',
    remedy: 'Run `fairlead explain {rule}`; if this is a false alarm, raise --block-at or use --mode audit',
    rpc: -32090,
  },
  'detect/definition': {
    reason: 'A check found something wrong with this definition',
    remedy: 'Read it with `fairlead pin diff {server}`, then `fairlead pin approve {server}` if it is right',
    rpc: -32090,
  },
  'pin/changed': {
    reason: 'This is no longer what was approved',
    remedy:
      'Read the change with `fairlead pin diff {server}`, then `fairlead pin approve {server}` if it is right',
    rpc: -32090,
  },
  'pin/revoked': {
    reason: 'Approval of this was taken back',
    remedy: 'Approve it again with `fairlead pin approve {server}`',
    rpc: -32090,
  },
  'pin/unshared': {
    reason: 'Others were shown something else than this',
    remedy:
      'Read it with `fairlead pin diff {server}`, then `fairlead pin approve {server}` if it is right, such as after an update',
    rpc: -32090,
  },
  'frame/refused': {
    reason: 'This message can be read in more than one way, or not at all',
    remedy: 'Run `fairlead explain {rule}` for what the sender must change',
    rpc: -32600,
  },
  'method/unknown': {
    reason: 'Method refused: no known revision of MCP has it',
    remedy: 'Allow it with --allow-method {method}',
    rpc: -32601,
  },
  'answer/unasked': {
    reason: 'This answers no open request',
    remedy: 'Nothing to do: nobody waits for it',
    rpc: -32090,
  },
  'answer/hands-over': {
    reason:
      'This answer to a question of the server would hand over the request of the user, or what another server told',
    remedy: 'Answer in words of your own, with what the question is about and no more',
    rpc: -32090,
  },
  'flood/answer': {
    reason: 'This answer is longer than a model should be given at once',
    remedy: 'Ask for less at once: a part, a page, a narrower question; or raise --max-answer',
    rpc: -32090,
  },
  'flood/messages': {
    reason: 'The server sends more messages than anybody could read',
    remedy: 'Nothing to do: they are left out until it sends fewer; if it is right, raise --max-messages',
    rpc: -32090,
  },
  'flood/asks': {
    reason: 'The server asks the user or the model more, or more often, than a task needs',
    remedy: 'Wait, or raise --max-asks if it is right',
    rpc: -32090,
  },
  'flood/repeated': {
    reason: 'The server has the model answer the same question again, whatever was called',
    remedy: 'A server that needs an answer twice can remember it',
    rpc: -32090,
  },
  'flood/pages': {
    reason: 'The list goes on without bringing anything new, or has too many pages',
    remedy: 'Nothing to do: the list ends here; if it is right, raise --max-pages',
    rpc: -32090,
  },
  'log/unsafe-server': {
    reason: 'The log of this server reads like a risk',
    remedy: 'Run `fairlead explain {rule}` and look at the log; --log-refusal left out lets results pass',
    rpc: -32090,
  },
  'policy/blocked': {
    reason: 'Policy forbids this',
    remedy: 'Run `fairlead policy explain` for the norm and what it rested on',
    rpc: -32090,
  },
  'approval/needed': {
    reason: 'A person has to allow exactly this first',
    remedy:
      'See it with `fairlead approve list`, allow it with `fairlead approve allow {id}`, then call again with the same arguments',
    rpc: -32090,
  },
  'approval/denied': {
    reason: 'A person was asked and said no',
    remedy:
      'Do not call it again as it is; if the no was a mistake, a person can run `fairlead approve allow {id}`',
    rpc: -32090,
  },
  'approval/dismissed': {
    reason: 'A person was asked and closed the question without an answer',
    remedy: 'Ask the user what to do; `fairlead approve allow {id}` allows it once',
    rpc: -32090,
  },
  'approval/late': {
    reason: 'A person was asked and did not answer in time',
    remedy: 'Ask the user to run `fairlead approve allow {id}`, then call again with the same arguments',
    rpc: -32090,
  },
  'approval/stale': {
    reason:
      'While it waited for a person, what would be called has changed, so the answer does not fit any more',
    remedy: 'Call again: a person is asked about what it is now',
    rpc: -32090,
  },
  'approval/ended': {
    reason: 'It was still waiting for a person when the session ended',
    remedy: 'Call again in a new session, or run `fairlead approve allow {id}` first',
    rpc: -32090,
  },
  'approval/crowded': {
    reason: 'Too many calls wait for a person already',
    remedy: 'Answer those first (`fairlead approve list`), then call again',
    rpc: -32090,
  },
  'approval/inexact': {
    reason:
      'A person would have to allow this, and a number in it is not exact, so a yes could mean another one',
    remedy: 'Write numbers beyond 2^53 as strings',
    rpc: -32090,
  },
  'stage/deadline': {
    reason: 'The checks did not finish in time, so this is not known to be safe',
    remedy: 'Send less at once, or use --mode audit',
    rpc: -32090,
  },
  'stage/failed': {
    reason: 'A check failed, so this is not known to be safe',
    remedy: 'Please report it; --mode audit lets messages pass meanwhile',
    rpc: -32090,
  },
} as const satisfies Record<string, Row>

export type RefusalCode = keyof typeof REFUSALS

export const refusalRow = (code: RefusalCode): Row => REFUSALS[code]
