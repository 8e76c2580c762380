import type { ToolLabel } from '../../core/label.ts'

/** The phases of a parasitic toolchain: ingestion (EIT), collection (PAT), disclosure (NAT). */
export const ROLES = ['ingest', 'collect', 'disclose'] as const
export type Role = (typeof ROLES)[number]

/** A tool that executes can read and send as well; a query to a service of the server's own choice is too narrow a way out. */
export function rolesOf({ capabilities }: Pick<ToolLabel, 'capabilities'>): readonly Role[] {
  const can = (capability: (typeof capabilities)[number]): boolean => capabilities.includes(capability)
  return [
    ...(can('reads-untrusted') ? (['ingest'] as const) : []),
    ...(can('reads-private') || can('executes') ? (['collect'] as const) : []),
    ...(can('sends-out') || can('executes') ? (['disclose'] as const) : []),
  ]
}
