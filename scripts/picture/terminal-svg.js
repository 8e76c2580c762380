const LINE = 19
const CHAR = 7.83
const MARGIN = 18
const BAR = 30

/** Lines of a terminal as a picture that needs no script, no font and no colours of the page around it. */
export function terminalSvg(lines, title) {
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * CHAR) + 2 * MARGIN
  const height = BAR + lines.length * LINE + MARGIN
  const dots = ['#e06c60', '#dfb14d', '#5fae6a'].map(
    (colour, index) => `<circle cx="${MARGIN + index * 18}" cy="${BAR / 2}" r="5" fill="${colour}"/>`,
  )
  const texts = lines.map(
    (line, index) => `<text x="${MARGIN}" y="${BAR + (index + 1) * LINE - 5}">${painted(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="#16202b"/>
${dots.join('')}
<g style="white-space:pre" xml:space="preserve" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13" fill="#c3d0dc">
${texts.filter((_, index) => lines[index] !== '').join('\n')}
</g>
</svg>
`
}

/** Prompts and headings stand out; of a line with a mark, the mark and its word. */
function painted(line) {
  if (/^\S/.test(line) && line !== '…')
    return `<tspan fill="#ffffff" font-weight="bold">${escaped(line)}</tspan>`
  const [, before, mark, rest] = /^( *)([✓✗] \w+)(.*)$/.exec(line) ?? []
  if (mark === undefined) return escaped(line)
  const colour = mark.startsWith('✓') ? '#8fd19a' : '#f09a8f'
  return `${before}<tspan fill="${colour}">${mark}</tspan>${escaped(rest)}`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
