const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit++) word = word & 1 ? (word >>> 1) ^ 0xedb88320 : word >>> 1;
  return word;
});

/** The CRC-32 of bytes, as zip and PNG have it: finds damage, and is no defence against forgery. */
export const crc32 = (bytes: Uint8Array): number => {
  let word = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) word = TABLE[(word ^ bytes[i]!) & 0xff]! ^ (word >>> 8);
  return (word ^ 0xffffffff) >>> 0;
};
