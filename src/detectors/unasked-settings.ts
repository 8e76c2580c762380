import type { HostSettings } from '../core/launch.ts'
import { resolvePointer } from '../core/place.ts'
import type { Severity } from '../core/severity.ts'
import type { JsonValue } from '../core/value.ts'

interface Rule {
  readonly message: string
  /** In a repository, and in a file of one's own. */
  readonly shared: Severity
  readonly own: Severity
}

const NOTHING_ASKED = {
  message: 'The host acts without asking, whatever the action',
  shared: 'high',
  own: 'medium',
} as const
const ALL_SERVERS = {
  message: 'Servers that a project brings are started without asking',
  shared: 'high',
  own: 'medium',
} as const
const EDITS = { message: 'The host changes files without asking', shared: 'medium', own: 'low' } as const
const NO_SANDBOX = { message: 'Commands run outside of the sandbox', shared: 'high', own: 'medium' } as const
const NO_TRUST = { message: 'Folders are trusted without asking', shared: 'high', own: 'medium' } as const

/** By the whole name of a setting: what value takes the question away. Hosts differ in names only. */
const RULES: readonly (readonly [RegExp, (value: JsonValue) => boolean, Rule])[] = [
  [/(?:^|\.)enableAllProjectMcpServers$/, isTrue, ALL_SERVERS],
  [/(?:^|\.)permissions\.defaultMode$/, is('bypassPermissions'), NOTHING_ASKED],
  [/(?:^|\.)permissions\.defaultMode$/, is('acceptEdits'), EDITS],
  [/(?:^|\.)(?:skipDangerousModePermissionPrompt|bypassPermissionsModeAccepted)$/, isTrue, NOTHING_ASKED],
  [/^chat\.tools\.(?:global\.)?autoApprove$/, isTrue, NOTHING_ASKED],
  [/^chat\.tools\.terminal\.autoApprove\.(?:\/\.\*\/|\*|\/\^?\.\*)/, isTrue, NOTHING_ASKED],
  [/^(?:amp\.)?dangerouslyAllowAll$/, isTrue, NOTHING_ASKED],
  [/(?:^|\.)(?:defaultApprovalMode|approvalMode|approval_mode)$/, is('yolo'), NOTHING_ASKED],
  [/(?:^|\.)(?:defaultApprovalMode|approvalMode)$/, is('auto_edit', 'auto-edit'), EDITS],
  [/(?:^|\.)security\.folderTrust\.enabled$/, isFalse, NO_TRUST],
  [/^approval_policy$/, is('never'), { ...NOTHING_ASKED, own: 'low' }],
  [/^(?:profiles\.[^.]{1,50}\.)?sandbox_mode$/, is('danger-full-access'), NO_SANDBOX],
  [/^(?:agent\.)?always_allow_tool_actions$/, isTrue, NOTHING_ASKED],
  [/^agent\.tool_permissions\.default$/, is('allow'), NOTHING_ASKED],
  [/^permission$/, is('allow'), { ...NOTHING_ASKED, shared: 'medium', own: 'low' }],
  [/^permission\.(?:\*|bash|bash\.\*)$/, is('allow'), { ...NOTHING_ASKED, shared: 'medium', own: 'low' }],
  [/^GOOSE_MODE$/, is('auto'), { ...NOTHING_ASKED, own: 'low' }],
  [
    /(?:^|\.)(?:yes-always|autoApproveAll|alwaysApproveAll|alwaysAllowExecuteAllCommands|yolo|yoloMode|auto_approve)$/,
    isTrue,
    NOTHING_ASKED,
  ],
  [/(?:^|\.)autonomyLevel$/, is('auto-high'), NOTHING_ASKED],
  [/(?:^|\.)(?:alwaysAllow|autoApprove|allowedTools|allowed_tools|trustedTools)$/, hasStar, NOTHING_ASKED],
]

export function unaskedRule(name: string, value: JsonValue, settings: HostSettings): Rule | undefined {
  const rule = RULES.find(([pattern, holds]) => holds(value) && pattern.test(name))?.[2]
  return rule === NOTHING_ASKED && value === 'bypassPermissions' && isForbidden(settings) ? undefined : rule
}

function isForbidden({ above }: HostSettings): boolean {
  return above.some(
    ({ json }) => resolvePointer(json, '/permissions/disableBypassPermissionsMode') === 'disable',
  )
}

function isTrue(value: JsonValue): boolean {
  return value === true
}

function isFalse(value: JsonValue): boolean {
  return value === false
}

function is(...words: readonly string[]): (value: JsonValue) => boolean {
  return (value) => typeof value === 'string' && words.includes(value)
}

function hasStar(value: JsonValue): boolean {
  return value === '*' || (Array.isArray(value) && value.includes('*'))
}
