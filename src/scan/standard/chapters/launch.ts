import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'launch',
  title: 'Launch and package',
  questions: [
    {
      id: 'L1',
      question:
        'Is it fixed to the byte what was audited: a version and its files, or what the server answered?',
      weight: 'must',
      by: { kind: 'fact', fact: 'exact-artefact' },
    },
    {
      id: 'L2',
      question: 'Does it start without fetching and running what nobody has pinned?',
      weight: 'must',
      by: noneOf(
        [
          'launch/unpinned-package',
          'launch/download-and-run',
          'launch/foreign-source',
          'launch/remote-address',
        ],
        ['launch'],
      ),
      unless: 'reached-by-network',
    },
    {
      id: 'L3',
      question: 'Does it start with no more rights, folders and credentials than it needs?',
      weight: 'must',
      by: noneOf(
        [
          'launch/agent-socket',
          'launch/browser-unprotected',
          'launch/container-mount',
          'launch/container-rights',
          'launch/deno-rights',
          'launch/elevated',
          'launch/many-credentials',
          'launch/wide-folder',
        ],
        ['launch'],
        'medium',
      ),
      unless: 'reached-by-network',
    },
    {
      id: 'L4',
      question: 'Is what starts it written plainly: no code in the command, no secrets, no odd environment?',
      weight: 'must',
      by: noneOf(
        [
          'launch/all-unasked',
          'launch/dangerous-environment',
          'launch/inline-code',
          'launch/loose-program',
          'launch/plain-secret',
          'launch/relative-program',
          'launch/tls-unverified',
        ],
        ['launch'],
        'medium',
      ),
      unless: 'reached-by-network',
    },
    {
      id: 'L5',
      question: 'Is it free of known malware, and named so that nobody takes it for another?',
      weight: 'must',
      by: noneOf(['package/known-malware', 'package/lookalike-name'], ['package', 'advisories']),
    },
    {
      id: 'L6',
      question: 'Does nothing of it run when it is installed, and does its archive hold only what it should?',
      weight: 'must',
      by: noneOf(
        [
          'package/install-script',
          'package/odd-archive',
          'package/bundle-manifest',
          'package/image-runs-as-root',
        ],
        ['package'],
        'medium',
      ),
    },
    {
      id: 'L7',
      question: 'Does it start nothing else, and reach for nothing, before it was asked?',
      weight: 'must',
      by: noneOf(['session/program-started', 'session/network-attempt-at-start'], ['sandbox']),
      unless: 'reached-by-network',
    },
  ],
})
