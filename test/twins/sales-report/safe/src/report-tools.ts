import { salesBy } from "./sales.js";

export const reportTools = [
  {
    name: "report",
    description: "Sales summed up by month or by year",
    inputSchema: {
      type: "object" as const,
      properties: { period: { type: "string", enum: ["month", "year"] } },
      required: ["period"],
    },
    handler: (args: Record<string, unknown>) => salesBy(args.period === "year" ? "year" : "month"),
  },
];
