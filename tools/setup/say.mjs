/** One line of what the set-up does, on stderr: stdout belongs to the program. */
export const say = (line) => process.stderr.write(`set-up: ${line}\n`);

/** Ends the process with what is wrong and what to do about it. */
export const giveUp = (line) => {
  say(line);
  process.exit(1);
};
