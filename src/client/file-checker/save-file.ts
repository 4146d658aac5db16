/** Hands a file made in the browser over to the visitor. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun when the address goes.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
