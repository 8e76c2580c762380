import { ownershipCheck } from '../ownership/check-of.ts'
import { packageAt } from '../ownership/package-key.ts'

export default ownershipCheck({
  id: 'npm-ownership',
  title: 'npm packages',
  ecosystem: 'npm',
  asks: 'npm-ownership',
  keyOf: packageAt,
})
