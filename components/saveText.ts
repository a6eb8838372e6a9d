/** Saves a text as a file. Only for pages of the extension: a web page could hear of it and read along. */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun reading.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
