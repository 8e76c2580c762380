export default (rows) => rows.join("\n");
