import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Field } from "@/components/ui/field";
import { Money } from "@/components/ui/money";
import { Pagination } from "@/components/ui/pagination";
import { Stepper } from "@/components/ui/stepper";
import { Table } from "@/components/ui/table";

const steps = ["Placed", "Accepted", "Made", "On the road", "At the point", "Collected"].map(
  (label) => ({ key: label, label }),
);

describe("what a screen reader hears", () => {
  test("a step says its place, its name and its state", () => {
    const html = renderToStaticMarkup(<Stepper current={2} locale="en" steps={steps} />);
    expect(html).toContain("Step 3 of 6, Made, now");
    expect(html).toContain("Step 2 of 6, Accepted, done");
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });

  test("a way that is finished has no current step and shows the last one", () => {
    const html = renderToStaticMarkup(<Stepper current={6} locale="en" steps={steps} />);
    expect(html).not.toContain("aria-current");
    expect(html).toContain("Step 6 of 6, Collected, done");
  });

  test("an amount is read out with its currency", () => {
    expect(renderToStaticMarkup(<Money fen={158_400n} locale="en" />)).toContain("1,584.00 yuan");
    expect(renderToStaticMarkup(<Money locale="en" unitPrice={350n} />)).toContain("0.035 yuan");
  });

  test("a field's error has the id its control is described by", () => {
    const html = renderToStaticMarkup(
      <Field error="Bad" id="mail" label="Mail">
        <input aria-describedby="mail-error" id="mail" />
      </Field>,
    );
    expect(html).toContain('for="mail"');
    expect(html).toContain('id="mail-error"');
  });

  test("a table names its rows and repeats its column names for cards", () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Orders"
        columns={[
          { key: "no", label: "No." },
          { key: "total", label: "Total", numeric: true },
        ]}
        rows={[{ key: "1", cells: { no: "KV-1", total: "¥1.00" } }]}
      />,
    );
    expect(html).toContain('scope="row"');
    expect(html).toContain('data-label="Total"');
  });

  test("one page has no pagination", () => {
    expect(renderToStaticMarkup(<Pagination locale="en" />)).toBe("");
  });
});
