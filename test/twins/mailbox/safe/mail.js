const codes = new Map([
  ["ada@example.com", "1111"],
  ["bob@example.com", "2222"],
]);

export const codeFor = (address) => codes.get(address);

export const messages = [
  { id: 1, from: "bob@example.com", to: "ada@example.com", subject: "Lunch", body: "see you at noon" },
  { id: 2, from: "hr@example.com", to: "bob@example.com", subject: "Confidential", body: "your new salary" },
];
