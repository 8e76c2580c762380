const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^\* (.+)$/;

const escape = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

export function toHtml(title, markdown, style) {
  const body = markdown.split("\n").map(line).join("\n");
  const css = Object.entries(style).map(([name, value]) => `${name}: ${value}`);
  return `<!doctype html><title>${escape(title)}</title><style>body { ${css.join("; ")} }</style>\n${body}\n`;
}

function line(source) {
  const heading = HEADING.exec(source);
  if (heading) return `<h${heading[1].length}>${escape(heading[2])}</h${heading[1].length}>`;
  const item = ITEM.exec(source);
  if (item) return `<li>${escape(item[1])}</li>`;
  return source.trim() === "" ? "" : `<p>${escape(source)}</p>`;
}
