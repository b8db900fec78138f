/** One line of what the set-up does, on stderr: stdout belongs to the program. */
export const say = (line) => process.stderr.write(`set-up: ${line}\n`);

/** Ends the process with what is wrong and what to do about it; 2 where it is what the user asked for. */
export const giveUp = (line, code = 1) => {
  say(line);
  process.exit(code);
};
