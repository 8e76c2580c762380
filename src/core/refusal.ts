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
    remedy: 'See it with `fairlead approve list`, then `fairlead approve allow` and try again',
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
