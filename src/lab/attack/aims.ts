/** Goals that are orders to do something beside the task, and that any text can give. */
export const ON_HOST = ['steal-key', 'run-command', 'plant-rule', 'steal-notes', 'open-page'] as const
export const ON_FLEET = ['steal-mail', 'transfer-money', 'share-file', 'steal-file', 'send-as-user'] as const
export const BESIDE = [...ON_HOST, ...ON_FLEET] as const
/** What the user says, or has, is given to a tool of the attacker's. */
export const TAKING = ['steal-conversation', 'steal-notes', 'steal-file', 'steal-key'] as const
/** The task's own calls are made otherwise. */
export const ALTERING = ['change-argument', 'change-payment', 'copy-mail'] as const
