// npm run perf [-- latency|provenance|scan] [options]: how fast we are, compared within one run.
const MEASURES = { latency: './latency.js', provenance: './provenance.js', scan: './scan.js' }
const [named] = process.argv.slice(2)
const isNamed = named !== undefined && Object.hasOwn(MEASURES, named)
if (isNamed) process.argv.splice(2, 1)
await import(MEASURES[isNamed ? named : 'latency'])
