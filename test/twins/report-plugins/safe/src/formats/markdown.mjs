export default (rows) => rows.map((row) => `* ${row}`).join("\n");
