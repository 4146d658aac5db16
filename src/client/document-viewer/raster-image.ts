import { DocumentError } from './fetch-bytes.ts';

const signatures: readonly (readonly [type: string, offset: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image/avif', 4, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]],
];

/** The type of an image of pixels, told from its first bytes; `null` for anything else, SVG included. */
export function rasterType(bytes: Uint8Array): string | null {
  const found = signatures.find(([, offset, signature]) =>
    signature.every((byte, index) => bytes[offset + index] === byte),
  );
  return found?.[0] ?? null;
}

/**
 * An image from its bytes, in a `data:` address: the policy of the site loads images from nowhere else.
 *
 * @throws DocumentError `not-raster`.
 */
export async function rasterImage(bytes: Uint8Array, alt: string): Promise<HTMLImageElement> {
  const type = rasterType(bytes);
  if (type === null) throw new DocumentError('not-raster');
  const image = document.createElement('img');
  image.alt = alt;
  image.className = 'document__image';
  image.src = await dataAddress(new Blob([new Uint8Array(bytes)], { type }));
  try {
    await image.decode();
  } catch (cause) {
    throw new DocumentError('not-raster', { cause });
  }
  image.width = image.naturalWidth;
  image.height = image.naturalHeight;
  return image;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.addEventListener('error', () => {
      reject(new DocumentError('not-raster'));
    });
    reader.readAsDataURL(blob);
  });
}
