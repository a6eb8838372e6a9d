interface Props {
  id: string;
  onReload: () => void;
  onRemove: () => void;
}

/** What failed, what did not, and what to do. */
export function CardError({ id, onReload, onRemove }: Props) {
  return (
    <div class="bs-note" role="alert">
      <p id={id}>
        <b>This entry could not be read.</b> The extension was updated while the page was open. The article is as it
        was.
      </p>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={onReload}>
          Reload the page
        </button>
        <button type="button" class="bs-link" onClick={onRemove}>
          Remove the marks
        </button>
      </p>
    </div>
  );
}
