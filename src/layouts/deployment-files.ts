/** Files of `content/` that a deployment may add: the publisher's block and the image shown when a page is shared. */
const logos = import.meta.glob<string>('../../content/logo.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const images = import.meta.glob<string>('../../content/partage.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** SVG of the publisher's block, when `content/logo.svg` is there. */
export const publisherLogo: string | undefined = Object.values(logos)[0];

/** Address of the sharing image, when `content/partage.png` is there. */
export const sharingImage: string | undefined = Object.values(images)[0];
