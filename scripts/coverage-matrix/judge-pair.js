/**
 * `found`: rules that say something at medium or above of the malicious server and not of its twin. The two differ in the
 * malicious component alone, so such a rule bears on it. `flagged`: rules that are high or above on the honest twin.
 */
export function judgePair(malicious, benign) {
  const onTwin = rules(benign, ['critical', 'high', 'medium'])
  const found = [...rules(malicious, ['critical', 'high', 'medium'])].filter((id) => !onTwin.has(id))
  return { found, flagged: [...rules(benign, ['critical', 'high'])], onTwin: [...onTwin] }
}

const rules = (findings, severities) =>
  new Set(findings.filter(({ severity }) => severities.includes(severity)).map(({ id }) => id))
