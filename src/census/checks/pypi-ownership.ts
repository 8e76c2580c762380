import { ownershipCheck } from '../ownership/check-of.ts'
import { packageAt } from '../ownership/package-key.ts'

export default ownershipCheck({
  id: 'pypi-ownership',
  title: 'PyPI packages',
  ecosystem: 'pypi',
  asks: 'pypi-ownership',
  keyOf: packageAt,
})
