import { ownershipCheck } from '../ownership/check-of.ts'

export default ownershipCheck('npm', 'npm packages')
