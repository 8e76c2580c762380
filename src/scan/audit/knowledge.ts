import type { Severity } from '../../core/severity.ts'
import type { Weakness } from './report.ts'

/** What is known of a weakness, without asking anyone on the network. */
export interface Knowledge {
  readonly severity: Severity
  readonly vulnerability: string
  readonly proof: string
  readonly remediation: string
  readonly citation: string
}

export const KNOWLEDGE: Readonly<Record<Weakness, Knowledge>> = {
  'secret-file-given': {
    severity: 'high',
    vulnerability: 'A caller may read files outside the folder the tool is for, such as private keys',
    proof: 'the made-up key of the home folder stood in the answer',
    remediation: 'Resolve the path, links included, and compare it with the allowed folder before opening it',
    citation: 'CWE-22; arXiv 2504.03767 §4 (credential theft)',
  },
  'environment-given': {
    severity: 'medium',
    vulnerability: 'A caller is given the environment of the server, with the credentials in it',
    proof: 'a made-up token of the environment stood in the answer',
    remediation: 'Answer with the variables that are meant for callers, by name',
    citation: 'CWE-526; arXiv 2504.03767 §4 (credential theft)',
  },
  'secret-sent': {
    severity: 'critical',
    vulnerability: 'A call makes the server send secrets it found to another host',
    proof: 'a made-up secret was sent into the network of the sandbox',
    remediation: 'Do not use the server; find out what it sends, and to whom',
    citation: 'CWE-200; arXiv 2504.03767 §4 (credential theft)',
  },
  'command-run': {
    severity: 'high',
    vulnerability: 'Characters in an argument are run as a command',
    proof: 'a sum that only a shell could have worked out stood in the answer',
    remediation:
      'Start the program with a list of arguments and no shell; allow only the values that are meant',
    citation: 'CWE-78; arXiv 2504.03767 §4 (code execution, remote access)',
  },
  'address-fetched': {
    severity: 'medium',
    vulnerability:
      'A caller chooses the host that the server connects to, on this machine and its network too',
    proof: 'the server looked up a host that was named in the argument only',
    remediation:
      'Allow the hosts that are meant; resolve the name once and refuse private and loopback addresses, after redirects too',
    citation: 'CWE-918',
  },
  'order-returned': {
    severity: 'low',
    vulnerability: 'What one call stores another gives back to the model, orders included',
    proof: 'a sentence that was stored by one call came back, unmarked, in the answer of another',
    remediation: 'Mark stored texts as content of others, and let the guard stand before the host',
    citation: 'arXiv 2504.03767 §3 (retrieval-agent deception)',
  },
}
