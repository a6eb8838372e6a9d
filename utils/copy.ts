/** Puts text on the clipboard; false where neither way is allowed. */
export async function copyText(text: string, layer?: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on pages without https: the old way needs a field of our own.
  }
  if (!layer) return false;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  layer.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
