import { Text, View } from "@react-pdf/renderer";
import type { DocumentTable } from "@/lib/documents/model/content";
import { look } from "./look";
import { above } from "./words";

type Columns = DocumentTable["columns"];

const styleOf = ({ width, isFigure }: Columns[number]) => [
  isFigure ? look.figure : look.cell,
  { width: `${width}%` },
];

function Cells({ columns, cells }: { columns: Columns; cells: DocumentTable["rows"][number] }) {
  return columns.map((column, index) => (
    <Text key={above(column.label)} style={styleOf(column)}>
      {above(cells[index] ?? "")}
    </Text>
  ));
}

/** Its head stands on each page anew, and a row is never cut in two. */
export function Table({ table: { title, columns, rows, totals } }: { table: DocumentTable }) {
  return (
    <View style={look.section}>
      {title ? <Text style={look.heading}>{above(title).replace("\n", "  ")}</Text> : null}
      <View fixed style={look.headRow}>
        {columns.map((column) => (
          <Text key={above(column.label)} style={styleOf(column)}>
            {above(column.label)}
          </Text>
        ))}
      </View>
      {rows.map((cells) => (
        <View key={cells.map(above).join("|")} style={look.row} wrap={false}>
          <Cells cells={cells} columns={columns} />
        </View>
      ))}
      {totals.map((cells) => (
        <View key={cells.map(above).join("|")} style={look.totalRow} wrap={false}>
          <Cells cells={cells} columns={columns} />
        </View>
      ))}
    </View>
  );
}
