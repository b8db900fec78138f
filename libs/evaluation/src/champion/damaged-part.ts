import { crc32 } from 'node:zlib';

/** Where a zip's list of files ends, and how an entry of that list begins. */
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 46;

/**
 * The name of a part whose bytes are not those that its zip was made of, if there is one. fflate unpacks without looking at the checksums.
 *
 * @internal
 */
export const damagedPart = (zip: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): string | undefined => {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf(END);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const part = bytes.toString('utf8', at + ENTRY, at + ENTRY + name);
    if (parts[part] !== undefined && crc32(parts[part]) !== bytes.readUInt32LE(at + 16)) return part;
    at += ENTRY + name + extra + comment;
  }
  return undefined;
};
