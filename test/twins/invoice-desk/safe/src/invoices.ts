interface Invoice {
  id: string;
  userId: string;
  amount: number;
  paid: boolean;
}

const invoices: Invoice[] = [
  { id: "INV-1", userId: "ada", amount: 120, paid: false },
  { id: "INV-2", userId: "bob", amount: 990, paid: false },
  { id: "INV-3", userId: "ada", amount: 40, paid: true },
];

export function invoicesOf(userId: string): Invoice[] {
  return invoices.filter((invoice) => invoice.userId === userId);
}

export function invoiceTotal(userId: string): number {
  return invoicesOf(userId)
    .filter((invoice) => !invoice.paid)
    .reduce((total, invoice) => total + invoice.amount, 0);
}
