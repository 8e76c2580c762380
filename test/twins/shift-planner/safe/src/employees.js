const KEYS = { "key-ada": "ada", "key-bob": "bob" };
const SHIFTS = { ada: ["Monday", "Friday"], bob: ["Sunday"] };

export const employeeOf = (key) => (Object.hasOwn(KEYS, key) ? KEYS[key] : undefined);

export const shiftsOf = (employee) => (Object.hasOwn(SHIFTS, employee) ? SHIFTS[employee] : []);
