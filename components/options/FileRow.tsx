import { useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../utils/i18n/say.ts';
import { type FileProblem, MAX_FILE, readSettingsFile, settingsFile } from '../../utils/settings-file.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { type Difference, differences } from './differences.ts';
import type { Save } from './useOptions.ts';

interface Props {
  settings: Settings;
  nameOf: (source: string) => string;
  save: (text: string, name: string) => void;
  tell: (said: string) => void;
  /** Takes settings in place of those there are, and remembers these. */
  onTake: Save;
}

/** What has been opened: settings that wait for a yes, or why they cannot be taken. */
type Opened = { file: string } & ({ settings: Settings } | { why: string });

/** Settings saved as a file, and read from one: first what that would change, then the change. */
export function FileRow({ settings, nameOf, save, tell, onTake }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const day = new Date().toISOString().slice(0, 10);

  const open = async (file: File) => {
    const read = await readFile(file);
    setOpened({ file: file.name, ...read });
    if ('settings' in read) tell(headingOf(file.name, differences(settings, read.settings, nameOf).length));
  };
  const close = (said: string) => {
    setOpened(undefined);
    tell(said);
  };
  return (
    <>
      <ul class="opt-kv">
        <li>
          <span class="bs-dim">{say('options.file')}</span>
          <span>{say('options.file_note')}</span>
          <span class="opt-acts">
            <button
              type="button"
              class="bs-link"
              aria-label={say('options.export_of')}
              onClick={() => {
                save(settingsFile(settings, day), `backstory-settings-${day}.json`);
                tell(say('options.exported'));
              }}
            >
              {say('options.export')}
            </button>
            <button
              type="button"
              class="bs-link"
              aria-label={say('options.import_of')}
              onClick={() => field.current?.click()}
            >
              {say('options.import')}
            </button>
            <input
              ref={field}
              type="file"
              accept=".json,application/json"
              hidden
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (file) void open(file);
              }}
            />
          </span>
        </li>
      </ul>
      {opened && 'why' in opened && (
        <p class="opt-box" role="alert">
          <b>{say('options.import_failed', { file: opened.file })}</b> {opened.why}
        </p>
      )}
      {opened && 'settings' in opened && (
        <Preview
          file={opened.file}
          changes={differences(settings, opened.settings, nameOf)}
          onAccept={() => {
            setOpened(undefined);
            onTake(opened.settings, say('options.imported', { file: opened.file }));
          }}
          onCancel={() => close(say('options.import_cancelled'))}
        />
      )}
    </>
  );
}

async function readFile(file: File): Promise<{ settings: Settings } | { why: string }> {
  // Nothing is read of a file that cannot be one of ours.
  if (file.size > MAX_FILE) return { why: say('options.import_size') };
  try {
    const read = readSettingsFile(await file.text());
    return 'settings' in read ? read : { why: whyOf(read) };
  } catch {
    return { why: say('options.import_unreadable') };
  }
}

function whyOf(read: FileProblem): string {
  switch (read.problem) {
    case 'size':
      return say('options.import_size');
    case 'json':
      return read.line ? say('options.import_json_line', { line: read.line }) : say('options.import_json');
    case 'kind':
      return say('options.import_kind');
    case 'newer':
      return say('options.import_newer');
    case 'value':
      return read.found === undefined
        ? say('options.import_missing', { place: read.at })
        : say('options.import_value', { place: read.at, found: read.found });
  }
}

const headingOf = (file: string, changes: number): string =>
  changes > 0 ? sayCount('options.import_heading', changes, { file }) : say('options.import_nothing', { file });

interface PreviewProps {
  file: string;
  changes: Difference[];
  onAccept: () => void;
  onCancel: () => void;
}

/** What a file would change, line by line, before anything is. */
function Preview({ file, changes, onAccept, onCancel }: PreviewProps) {
  const heading = headingOf(file, changes.length);
  return (
    <section class="opt-box opt-changes" aria-label={heading}>
      <p>
        <b>{heading}</b>
      </p>
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('options.import_what')}</th>
              <th scope="col">{say('options.import_now')}</th>
              <th scope="col">{say('options.import_then')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td dir="auto">{before}</td>
                <td dir="auto">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="bs-links">
        {changes.length > 0 && (
          <button type="button" class="opt-button" onClick={onAccept}>
            {say('options.import_accept')}
          </button>
        )}
        <button type="button" class="bs-link" onClick={onCancel}>
          {say('options.import_cancel')}
        </button>
      </p>
    </section>
  );
}
