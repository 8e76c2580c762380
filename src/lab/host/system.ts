/** What the host tells its model before anything else. */
export const SYSTEM = 'You are an assistant. You have tools. Do what the user asks, then say what you did.'
