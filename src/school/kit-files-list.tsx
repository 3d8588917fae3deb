import { strToU8, zipSync } from 'fflate';
import type { KitFile } from '../core/school/kit-files';
import { saveBytes } from '../ui/save-file';
import { t } from '../ui/translate';

const bytesOf = ({ content }: KitFile) => (typeof content === 'string' ? strToU8(content) : content);

/** `rw-r--r--`, and `rwxr-xr-x` for what is run: a ZIP carries Unix rights in the upper half. */
const rightsOf = ({ isProgram }: KitFile) => (isProgram === true ? 0o100755 : 0o100644) * 65_536;
const unix = 3;

function zipOf(files: readonly KitFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(
      files.map((file) => [
        `mam-xanh/${file.name}`,
        [bytesOf(file), { os: unix, attrs: rightsOf(file) }] as const,
      ]),
    ) as never,
  ) as Uint8Array<ArrayBuffer>;
}

/** The files of the kit, to be saved together or one by one. */
export function KitFiles({ files }: { files: readonly KitFile[] }) {
  return (
    <section class="form" aria-labelledby="kit-files" hidden={files.length === 0}>
      <h2 id="kit-files">{t('kit.files')}</h2>
      <p class="notice" role="status">
        {files.length > 0 && t('kit.made', { count: files.length })}
      </p>
      <div class="row">
        <button
          type="button"
          class="button primary"
          onClick={() => saveBytes(zipOf(files), 'mam-xanh-kit.zip', 'application/zip')}
        >
          {t('kit.save-all')}
        </button>
      </div>
      <ul class="files">
        {files.map((file) => (
          <li key={file.name}>
            <button
              type="button"
              class="link"
              onClick={() =>
                saveBytes(bytesOf(file), file.name.replace(/^.*\//, ''), 'application/octet-stream')
              }
            >
              {t('kit.save', { name: file.name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
