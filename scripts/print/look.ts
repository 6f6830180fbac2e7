import { StyleSheet } from "@react-pdf/renderer";
import { FONTS } from "./fonts";

const INK = "#111111";
const MUTED = "#555555";
const HAIR = { borderColor: "#999999", borderStyle: "solid" } as const;
const RULE = { borderColor: INK, borderStyle: "solid" } as const;

/**
 * Ink on paper: thin rules, no blocks of colour. Points. No line heights: react-pdf 4.9 multiplies an
 * inherited one on each further page, until it overflows.
 */
export const look = StyleSheet.create({
  page: {
    fontFamily: FONTS as unknown as string,
    fontSize: 8,
    color: INK,
    paddingTop: 30,
    paddingBottom: 46,
    paddingHorizontal: 40,
  },
  head: { flexDirection: "row", justifyContent: "space-between", marginBottom: 10 },
  title: { fontSize: 17, fontWeight: 600 },
  subtitle: { fontSize: 11 },
  code: { flexDirection: "row", alignItems: "flex-start" },
  scan: { width: 110, fontSize: 6.5, color: MUTED, textAlign: "right", marginRight: 8 },
  facts: { flexDirection: "row", flexWrap: "wrap", borderTopWidth: 0.75, ...RULE, paddingTop: 5 },
  fact: { width: "25%", paddingRight: 8, paddingBottom: 5 },
  wideFact: { width: "33.33%", paddingRight: 8, paddingBottom: 5 },
  term: { fontSize: 6.5, color: MUTED },
  value: { fontWeight: 600 },
  parties: { flexDirection: "row", borderTopWidth: 0.5, ...HAIR, paddingTop: 5, marginBottom: 8 },
  party: { width: "50%", paddingRight: 16 },
  strong: { fontWeight: 600 },
  section: { marginTop: 8 },
  heading: { fontWeight: 600, marginBottom: 3 },
  row: { flexDirection: "row", borderBottomWidth: 0.4, ...HAIR, paddingVertical: 2 },
  headRow: {
    flexDirection: "row",
    borderTopWidth: 0.75,
    borderBottomWidth: 0.75,
    ...RULE,
    paddingVertical: 2.5,
    fontSize: 6.5,
  },
  totalRow: {
    flexDirection: "row",
    borderBottomWidth: 0.75,
    ...RULE,
    paddingVertical: 3,
    fontWeight: 600,
  },
  cell: { paddingRight: 5 },
  figure: { paddingRight: 5, textAlign: "right" },
  clause: { flexDirection: "row", marginBottom: 3 },
  clauseNumber: { width: 16 },
  clauseText: { flex: 1 },
  note: { marginBottom: 2, color: MUTED, fontSize: 7 },
  marks: { flexDirection: "row", flexWrap: "wrap" },
  mark: {
    width: "23%",
    marginRight: "2%",
    marginBottom: 6,
    padding: 4,
    borderWidth: 0.5,
    ...HAIR,
    fontSize: 7,
  },
  signatures: { flexDirection: "row", marginTop: 28 },
  signature: { width: "40%", marginRight: "10%", borderTopWidth: 0.5, ...RULE, paddingTop: 3 },
  foot: {
    position: "absolute",
    bottom: 20,
    left: 40,
    right: 40,
    flexDirection: "row",
    justifyContent: "space-between",
    borderTopWidth: 0.4,
    ...HAIR,
    paddingTop: 4,
    fontSize: 6.5,
    color: MUTED,
  },
});
