const fs = require("fs");
const path = require("path");

const folder = process.env.TEMPLATES || path.join(__dirname, "templates");

exports.names = function names() {
  return fs.readdirSync(folder).map((file) => path.parse(file).name);
};

exports.loadTemplate = function loadTemplate(name) {
  const file = path.join(folder, name + ".txt");
  return new Promise((resolve, reject) => {
    fs.readFile(file, "utf8", (error, text) => {
      if (error && error.code === "ENOENT") resolve(undefined);
      else if (error) reject(error);
      else resolve(text);
    });
  });
};
