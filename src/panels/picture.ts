/** A chart on a large screen takes a tenth of this. */
export const mostPictureBytes = 10 * 1024 * 1024;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** `IHDR`: the part that says how large the picture is, and has to come first. */
const header = [0x49, 0x48, 0x44, 0x52];

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return (
    bytes.length > 33 &&
    signature.every((byte, index) => bytes[index] === byte) &&
    header.every((byte, index) => bytes[index + 12] === byte)
  );
}

/** A name for a file, of what a page has named: no folders, no odd signs. */
export function pictureName(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return plain === '' ? 'chart' : plain;
}
