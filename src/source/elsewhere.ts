/** Files that run in tests, examples and by hand: read like all, but no caller gets there. */
export function isElsewhere(path: string): boolean {
  const parts = path.toLowerCase().split('/')
  const file = parts.pop() ?? ''
  return parts.some((part) => FOLDERS.has(part)) || FILE.test(file)
}

const FOLDERS = new Set(
  (
    'test tests __tests__ __test__ spec specs __mocks__ mocks e2e fixtures __fixtures__ testutils test-utils testing ' +
    'example examples sample samples demo demos benchmark benchmarks bench script scripts'
  ).split(' '),
)

const FILE =
  /(?:[._-](?:test|tests|spec|e2e|bench|stories)\.[cm]?[jt]sx?$)|^(?:test_.*|.*_test|conftest|setup)\.py$/
