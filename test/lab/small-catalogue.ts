import type { Catalogue } from '../../src/lab/campaign/catalogue.ts'

/** Names alone, for what is tested without worlds. */
export const SMALL: Catalogue = {
  environments: [
    { name: 'weather', title: 'Weather', tasks: ['one', 'two', 'three'] },
    { name: 'shop', title: 'Shop', tasks: ['buy', 'find'] },
  ],
  attacks: [
    {
      name: 'poisoned-description',
      title: 'An order in a description',
      vector: 'U01',
      actor: 'server',
      positions: ['description', 'schema'],
      goals: ['send-secret', 'delete-file'],
      known: ['2509.24272 A4'],
      hasWords: true,
    },
    {
      name: 'planted-content',
      title: 'An order in a stranger’s text',
      vector: 'U09',
      actor: 'stranger',
      positions: ['content'],
      goals: ['send-secret'],
      known: [],
      hasWords: true,
    },
    {
      name: 'twin-name',
      title: 'Two tools of one name',
      vector: 'U05',
      actor: 'server',
      positions: ['structure'],
      goals: ['send-secret'],
      known: ['MSB NC'],
      hasWords: false,
    },
  ],
  goals: [
    { name: 'send-secret', title: 'Send a secret', effect: 'U16', harm: 4 },
    { name: 'delete-file', title: 'Delete a file', effect: 'U22', harm: 5 },
  ],
  transforms: [
    { name: 'direct', title: 'Direct' },
    { name: 'base64', title: 'Base64' },
  ],
  agents: [
    { name: 'obedient', title: 'Obedient', kind: 'scripted' },
    { name: 'cautious', title: 'Cautious', kind: 'scripted' },
    { name: 'model', title: 'A language model', kind: 'model' },
  ],
  defences: [
    { name: 'none', title: 'None', known: '–', scope: [] },
    { name: 'whitelist', title: 'Whitelist', known: 'SafeMCP', scope: ['definitions', 'calls'] },
    { name: 'filter', title: 'Filter', known: 'SafeMCP', scope: ['definitions', 'results'] },
  ],
}
