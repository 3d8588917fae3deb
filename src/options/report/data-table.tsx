import type { ComponentChildren } from 'preact';
import { t } from '../../ui/translate';

interface DataTableProps {
  /** Says what the table is about. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
}

/** The numbers behind a chart; the first cell of each row names it. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <details class="data">
      <summary>
        {t('report.table')}
        <span class="only-heard">: {caption}</span>
      </summary>
      <table>
        <caption class="only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...others] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
