// What the paper’s own scanner test found, of ten for each category (2509.24272); of mcp-scan it names only the sum.
const INFRA_GUARD = {
  A1: 0,
  A2: 8,
  A3: 10,
  A4: 4,
  A5: 7,
  A6: 2,
  A7: 0,
  A8: 10,
  A9: 7,
  A10: 5,
  A11: 10,
  A12: 0,
}
const MCP_SCAN = { A4: 4 }

/** The matrix, as Markdown. */
export function table(judged, categories) {
  const rows = Object.entries(categories).map(([category, component]) => {
    const own = judged.filter((server) => server.category === category)
    return line([
      category,
      component,
      `${count(own)} of ${own.length}`,
      own.filter(({ flagged }) => flagged.length > 0).length,
      MCP_SCAN[category] ?? 0,
      INFRA_GUARD[category],
      byRule(own),
    ])
  })
  const flagged = judged.filter((server) => server.flagged.length > 0).length
  return [
    line([
      '',
      'malicious component',
      'found',
      'honest twins flagged high',
      'mcp-scan',
      'AI-Infra-Guard',
      'rules that found them',
    ]),
    line(['---', '---', '---', '---', '---', '---', '---']),
    ...rows,
    line(['', 'all', `${count(judged)} of ${judged.length}`, flagged, 4, 63, '']),
  ].join('\n')
}

const line = (cells) => `| ${cells.join(' | ')} |`

const count = (servers) => servers.filter(({ found }) => found.length > 0).length

function byRule(servers) {
  const times = new Map()
  for (const id of servers.flatMap(({ found }) => found)) times.set(id, (times.get(id) ?? 0) + 1)
  return [...times]
    .toSorted((a, b) => b[1] - a[1])
    .map(([id, n]) => `${id} ${n}`)
    .join(', ')
}
