const ELSEWHERE =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|examples?|samples?|demos?|docs?|scripts?|benchmarks?|fixtures?|mocks?|__mocks__|evals?|conftest\.py)(?:\/|$)/i
const BY_NAME =
  /(?:^|\/)(?:test_[^/]{1,100}\.py|[^/]{1,100}_test\.py|[^/]{1,100}\.(?:test|spec|e2e|bench)\.[cm]?[jt]sx?)$/i

/** Whether what a file registers is served to others: tests and examples are told of, but not as what a server does. */
export function reachOf(path: string): 'surface' | 'elsewhere' {
  return ELSEWHERE.test(path) || BY_NAME.test(path) ? 'elsewhere' : 'surface'
}
