/** The nine risks of MCP-RiskCue (arXiv 2511.05867) in the exact words its refusal grammar uses, and what each means. */
export const LOG_RISKS = {
  'Sensitive Data Exfiltration': 'confidential data leaves without authorisation',
  'Covert Channel Attack': 'information leaks through something that is not meant to carry data',
  'Malicious Code Execution': 'a harmful script or command is brought in and run',
  'Privilege Escalation': 'someone gains access beyond what was granted',
  'Persistence via Backdoor Implantation': 'a hidden way to come back is put in place',
  'Cache or Local State Pollution': 'caches or local state are corrupted, so that later answers are wrong',
  'Delayed or Timed Trigger Attacks': 'an action is laid early and goes off later, or on a condition',
  'Denial-of-Service': 'compute, memory, storage or network is exhausted',
  'Log Explosion Attacks': 'the volume of logs exhausts storage, cost or attention',
} as const

export type LogRisk = keyof typeof LOG_RISKS
/** What a log is labelled with: one of the nine, or that it shows none of them. */
export type LogLabel = LogRisk | 'Safe'

export const LOG_RISK_NAMES = Object.keys(LOG_RISKS) as readonly LogRisk[]
export const LOG_LABELS: readonly LogLabel[] = [...LOG_RISK_NAMES, 'Safe']
