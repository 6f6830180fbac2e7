import type { ReactNode } from "react";
import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { translator } from "@/lib/i18n/translate";
import { fenToDecimal } from "@/lib/money/model";

/** What many goods do not have; open where it is filled in. */
export function ExtrasFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  return (
    <Card title={t("manage.section.extras")}>
      <div className="divide-line divide-y">
        <Part isOpen={Boolean(product?.sample)} title={t("product.sample")}>
          <SampleFields locale={locale} product={product} />
        </Part>
        <Part isOpen={Boolean(product?.custom)} title={t("product.custom")}>
          <FormField
            defaultValue={product?.custom?.logoMoq ?? ""}
            inputMode="numeric"
            label={t("manage.field.logoMoq")}
            name="customLogoMoq"
          />
          <FormField
            defaultValue={product?.custom?.packagingMoq ?? ""}
            inputMode="numeric"
            label={t("manage.field.packagingMoq")}
            name="customPackagingMoq"
          />
          <FormField
            as="textarea"
            defaultValue={product?.custom?.methods.join("\n") ?? ""}
            hint={t("manage.hint.lines")}
            label={t("product.methods")}
            name="customMethods"
            rows={3}
          />
        </Part>
        <Part isOpen={Boolean(product?.power)} title={t("product.power")}>
          <FormField
            defaultValue={product?.power?.voltage_v ?? ""}
            label={t("manage.field.voltage")}
            maxLength={60}
            name="powerVoltage"
            placeholder="220-240"
          />
          <FormField
            defaultValue={product?.power?.hz ?? ""}
            inputMode="numeric"
            label={t("manage.field.hertz")}
            name="powerHz"
            placeholder="50"
          />
          <FormField
            defaultValue={product?.power?.plug ?? ""}
            hint={t("manage.hint.plug")}
            label={t("manage.field.plug")}
            maxLength={60}
            name="powerPlug"
          />
        </Part>
        <Part isOpen={Boolean(product?.battery)} title={t("product.battery")}>
          <BatteryFields locale={locale} product={product} />
        </Part>
      </div>
    </Card>
  );
}

function Part({
  title,
  isOpen,
  children,
}: {
  title: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <Disclosure isOpen={isOpen} summary={title}>
      <div className="grid gap-4 pt-1 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </Disclosure>
  );
}

function SampleFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const fee = product?.sample ? fenToDecimal(BigInt(product.sample.feeFen)) : "";
  return (
    <>
      <FormField
        defaultValue={fee}
        inputMode="decimal"
        label={t("manage.field.sampleFee")}
        name="sampleFee"
      />
      <FormField
        defaultValue={product?.sample?.days ?? ""}
        inputMode="numeric"
        label={t("manage.field.sampleDays")}
        name="sampleDays"
      />
      <FormField
        as="checkbox"
        className="self-end"
        defaultChecked={product?.sample?.isRefunded ?? true}
        label={t("product.sampleRefunded")}
        name="sampleIsRefunded"
      />
    </>
  );
}

function BatteryFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const battery = product?.battery;
  return (
    <>
      <FormField
        defaultValue={battery?.type ?? ""}
        label={t("manage.field.batteryType")}
        maxLength={60}
        name="batteryType"
        placeholder="Li-ion"
      />
      <FormField
        defaultValue={battery?.wh ?? ""}
        inputMode="decimal"
        label={t("manage.field.batteryWh")}
        name="batteryWh"
      />
      <FormField
        defaultValue={battery?.un ?? ""}
        label={t("manage.field.batteryUn")}
        maxLength={20}
        name="batteryUn"
        placeholder="UN3481"
      />
      <FormField
        as="checkbox"
        defaultChecked={battery?.in_equipment ?? false}
        label={t("manage.field.inEquipment")}
        name="batteryInEquipment"
      />
      <FormField
        as="checkbox"
        defaultChecked={battery?.msds_needed ?? false}
        label={t("manage.field.msds")}
        name="batteryMsds"
      />
    </>
  );
}
