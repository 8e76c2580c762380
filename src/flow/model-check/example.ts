/**
 * The running example of arXiv 2601.08012: to solve a conflict in a calendar, an assistant tells colleagues why somebody
 * cannot come, and the reason is in a health record.
 */
export const EXAMPLE_SHEET = {
  title: 'A conflict in the calendar',
  losses: [{ id: 'L1', text: 'Others come to know of somebody’s health without wanting it' }],
  hazards: [{ id: 'H1', text: 'A private reason stands in a message to colleagues', losses: ['L1'] }],
  unsafeActions: [
    { id: 'U1', text: 'A mail to colleagues is sent that carries the private record', hazards: ['H1'] },
  ],
  requirements: [
    {
      id: 'R1',
      text: 'What is private reaches nobody who may not know it',
      unsafeActions: ['U1'],
      kind: 'flow',
    },
  ],
  values: [
    { name: 'free hours', confidentiality: 'public', integrity: 'server' },
    {
      name: 'meeting of the team',
      confidentiality: 'private',
      integrity: 'untrusted',
      mayKnow: ['colleagues', 'clinic'],
    },
    { name: 'health record', confidentiality: 'private', integrity: 'server', mayKnow: ['clinic'] },
  ],
  tools: [
    {
      tool: 'calendar::list_events',
      capabilities: ['reads-private', 'reads-untrusted'],
      reads: ['meeting of the team'],
    },
    { tool: 'calendar::free_hours', capabilities: [], reads: ['free hours'] },
    { tool: 'calendar::move_event', capabilities: ['writes'] },
    { tool: 'health::read_record', capabilities: ['reads-private'], reads: ['health record'] },
    { tool: 'mail::send_mail', capabilities: ['sends-out'], recipients: ['colleagues', 'clinic'] },
  ],
  asked: ['calendar::move_event'],
} as const
