/**
 * Why there is no data set, in one line that names the file and says what was expected:
 * `Incomplete` a file of the four is not there; `Unreadable` it cannot be opened or unzipped; `Malformed` it is not the IDX file that it
 * should be (magic number, dimensions, length, labels); `Mismatch` files that do not belong together, or in each other's place;
 * `Unreachable` no mirror answered; `Corrupt` what a mirror sent is not the standard file.
 *
 * @category Errors
 */
export interface MnistError {
  readonly _tag: 'Incomplete' | 'Unreadable' | 'Malformed' | 'Mismatch' | 'Unreachable' | 'Corrupt';
  /** The file, directory or address. */
  readonly file: string;
  readonly message: string;
}

/** @internal */
export const mnistError =
  (_tag: MnistError['_tag'], file: string) =>
  (problem: string): MnistError => ({ _tag, file, message: `${file}: ${problem}` });
