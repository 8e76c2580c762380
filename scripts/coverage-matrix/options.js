/** A scan of one server and of nothing else of this machine. */
export const scanOptions = (home, connect) => ({
  version: '0.0.0',
  machine: { home: '/no/such/home', root: '/', os: 'linux', env: connect ? process.env : {}, projects: [] },
  connect,
  online: false,
  noSandbox: false,
  quality: false,
  strict: false,
  threshold: 'high',
  today: '2026-11-21',
  baseline: undefined,
  book: undefined,
  isShortBook: false,
  show: (path) => path.replace(home, '.'),
  approved: new Map(),
})
