const bytesIn = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** An image as intensities from 0 to 1. */
export const intensities = (base64: string): ReadonlyArray<number> => Array.from(bytesIn(base64), (byte) => byte / 255);

/** Little-endian 32-bit floats. */
export const floats = (base64: string): ReadonlyArray<number> => {
  const { buffer } = bytesIn(base64);
  const view = new DataView(buffer);
  return Array.from({ length: buffer.byteLength / 4 }, (_, i) => view.getFloat32(4 * i, true));
};
