import { ownershipCheck } from '../ownership/check-of.ts'

export default ownershipCheck('pypi', 'PyPI packages')
