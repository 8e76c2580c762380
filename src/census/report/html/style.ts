export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1a1a1a, #e8e8e8); --quiet: light-dark(#595959, #a8a8a8);
  --bar: light-dark(#2b6a8f, #5fa8d0); --edge: light-dark(#c9c9c9, #4a4a4a); }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 72rem; margin: 1.5rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; } section { border-top: 1px solid var(--edge); margin-top: 2rem; }
a { color: inherit; } .faint, figcaption { color: var(--quiet); font-size: .9em; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
nav ol { columns: 18rem; column-gap: 2.5rem; padding-left: 1.8rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9em; }
th, td { text-align: left; vertical-align: top; padding: .2rem .9rem .2rem 0; border-bottom: 1px solid var(--edge); font-weight: 400; }
thead th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.unknown { color: var(--quiet); font-style: italic; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; font-size: .9em; }
dt { color: var(--quiet); } dd { margin: 0; } dd ul { margin: 0; padding-left: 1.1rem; }
figure { margin: 1rem 0; } svg { font: 12px system-ui, sans-serif; } svg text { fill: var(--ink); }
.bar { fill: var(--bar); } .interval { stroke: var(--ink); stroke-width: 1; } .grid { stroke: var(--edge); }
.line { fill: none; stroke-width: 1.5; stroke: currentColor; } .dot { fill: currentColor; }
.line-0 { color: var(--bar); } .line-1 { color: light-dark(#b3261e, #ff8a80); } .line-2 { color: light-dark(#2e7d32, #81c784); }
.line-3 { color: light-dark(#7b1fa2, #ce93d8); } .line-4 { color: light-dark(#8a5a00, #ffcc80); } .line-5 { color: var(--quiet); }
#search { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; } #search[hidden] { display: none; }
input, select { font: inherit; max-width: 100%; }
.mark { border-radius: .3rem; padding: 0 .4rem; color: #fff; background: #595959; }
.critical { background: #7a0019; } .high { background: #b3261e; } .medium { background: #8a5a00; } .low { background: #33587a; }
@media (max-width: 40rem) { body { font-size: 15px; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { #search { display: none; } .wide { overflow: visible; } }
`
