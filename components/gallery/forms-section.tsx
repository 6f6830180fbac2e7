import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { describedBy } from "@/components/ui/field-ids";
import { FileInput } from "@/components/ui/file-input";
import { FormChoice } from "@/components/ui/form-choice";
import { Camera } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { RadioCards } from "@/components/ui/radio-cards";
import { RatingInput } from "@/components/ui/rating-input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function FormsSection({ locale }: { locale: Locale }) {
  const t = translator(locale, "common");
  const nav = translator(locale, "layout");
  return (
    <Card title="Forms">
      <form className="grid gap-5 lg:grid-cols-2" method="get">
        <Field hint={nav("search.placeholder")} id="g-name" label={t("labels.company")}>
          <Input
            aria-describedby={describedBy("g-name", true, false).described}
            id="g-name"
            name="company"
          />
        </Field>
        <Field error={nav("notFound.title")} id="g-mail" label={t("labels.email")}>
          <Input
            aria-describedby={describedBy("g-mail", false, true).described}
            aria-invalid
            autoComplete="email"
            defaultValue="aigerim@"
            id="g-mail"
            name="email"
            type="email"
          />
        </Field>
        <Field id="g-country" label={t("labels.country")}>
          <Select
            id="g-country"
            name="country"
            options={[
              { value: "KZ", label: "Қазақстан" },
              { value: "UZ", label: "Oʻzbekiston" },
              { value: "TJ", label: "Тоҷикистон" },
            ]}
            placeholder={t("actions.choose")}
          />
        </Field>
        <Field id="g-locked" label={t("labels.city")}>
          <Input defaultValue="Алматы" disabled id="g-locked" name="city" />
        </Field>
        <Field id="g-note" label={t("labels.note")} optional={t("optional")}>
          <Textarea id="g-note" name="note" />
        </Field>
        <div>
          <Checkbox
            defaultChecked
            hint={nav("about.terms.currency.text")}
            label={nav("about.terms.currency.name")}
            name="agree"
          />
          <FormChoice label="KV-7F3K-92QX" name="orders" value="first" />
          <p className="mb-1.5 font-medium">{t("labels.quantity")}</p>
          <QuantityStepper
            decreaseLabel={`${t("labels.quantity")} −`}
            defaultValue={480}
            increaseLabel={`${t("labels.quantity")} +`}
            label={t("labels.quantity")}
            min={480}
            name="quantity"
            step={48}
          />
          <span className="text-ink-muted ms-3 text-sm">{t("units.cartons", { count: 10 })}</span>
        </div>
        <RadioCards
          defaultValue="Almaty"
          legend={nav("about.steps.arrived.name")}
          name="point"
          options={[
            { value: "Almaty", label: "Алматы", hint: "Барахолка, 12–18" },
            { value: "Tashkent", label: "Toshkent", hint: "Abu Sahiy" },
            { value: "Ashgabat", label: "Aşgabat", hint: "Altyn Asyr", disabled: true },
          ]}
        />
        <div className="grid gap-4">
          <RatingInput
            defaultValue={4}
            legend={nav("nav.feedback")}
            locale={locale}
            name="rating"
          />
          <FileInput
            camera
            icon={<Camera className="size-5" />}
            id="g-photo"
            label={t("actions.upload")}
            multiple
            name="photo"
          />
        </div>
        <div>
          <SubmitButton>{t("actions.send")}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
