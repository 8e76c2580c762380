#!/usr/bin/env node
import { grepLog, lastLines } from "./log-file.js";

const [, , command, argument = ""] = process.argv;

if (command === "grep") console.log(await grepLog(argument));
else if (command === "tail") console.log(await lastLines(Number(argument) || 100));
else console.error("usage: log-viewer grep TEXT | tail COUNT");
