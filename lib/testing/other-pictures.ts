/** The first bytes of pictures that cannot be shown, and names they come under. */
export const otherPictures: readonly (readonly [kind: string, name: string, bytes: Buffer])[] = [
  ["GIF", "photo.gif", Buffer.from("GIF89a\x01\x00\x01\x00", "latin1")],
  ["BMP", "photo.bmp", Buffer.from("BM\x3a\0\0\0\0\0\0\0\x36\0\0\0", "latin1")],
  ["TIFF", "photo.tif", Buffer.from("II*\0\x08\0\0\0", "latin1")],
  [
    "EMF",
    "photo.emf",
    Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(" EMF")]),
  ],
  ["WMF", "photo.wmf", Buffer.from("d7cdc69a00000000", "hex")],
  ["HEIC", "photo.heic", Buffer.from("\0\0\0\x18ftypheic", "latin1")],
  ["SVG", "photo.svg", Buffer.from('<?xml version="1.0"?><svg xmlns="x"/>')],
  [
    "SVG",
    "drawing",
    Buffer.from(
      '\uFEFF<?xml version="1.0"?>\n<!-- a drawing --><!DOCTYPE svg PUBLIC "x" "y" [<!ENTITY a "b">]>\n<svg>',
    ),
  ],
  ["GIF", "renamed.png", Buffer.from("GIF89a\x01\x00\x01\x00", "latin1")],
  ["JPG", "broken.jpg", Buffer.from("nothing")],
];
