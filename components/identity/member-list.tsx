import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { addMemberAction, changeRoleAction, setAccessAction } from "@/lib/identity/actions";
import { rolesOf } from "@/lib/identity/model/roles";
import type { MemberView } from "@/lib/identity/queries/companies";

type PointChoice = { value: string; label: string };

type MemberListProps = {
  locale: Locale;
  members: MemberView[];
  /** Null where the reader may not change roles. */
  points: PointChoice[] | null;
  readerId: string;
};

export function MemberList({ locale, members, points, readerId }: MemberListProps) {
  const t = translator(locale, "identity");
  return (
    <Card title={t("members.title")}>
      <ul className="divide-line divide-y">
        {members.map((member) => (
          <li className="py-3 first:pt-0 last:pb-0" key={member.userId}>
            <Member locale={locale} member={member} />
            {points ? <RoleForm locale={locale} member={member} points={points} /> : null}
            {member.userId === readerId ? null : <AccessForm locale={locale} member={member} />}
          </li>
        ))}
      </ul>
      {points ? <AddMember locale={locale} points={points} /> : null}
    </Card>
  );
}

function Member({ locale, member }: { locale: Locale; member: MemberView }) {
  const t = translator(locale, "identity");
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="font-medium">{member.name}</p>
        <p className="text-ink-muted text-sm break-words">
          {member.email} ·{" "}
          {t(member.emailConfirmedAt ? "account.emailConfirmed" : "account.emailUnconfirmed")}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Badge>{t(`roles.${member.role}`)}</Badge>
        {member.pickupPointCode ? <Badge tone="info">{member.pickupPointCode}</Badge> : null}
        {member.isDisabled ? <Badge tone="critical">{t("members.disabled")}</Badge> : null}
      </p>
    </div>
  );
}

function RoleFields(props: {
  locale: Locale;
  points: PointChoice[];
  chosen: { role: string; point: string };
}) {
  const t = translator(props.locale, "identity");
  return (
    <>
      <FormField
        as="select"
        defaultValue={props.chosen.role}
        label={t("members.role")}
        name="role"
        options={rolesOf("operator").map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <FormField
        as="select"
        defaultValue={props.chosen.point}
        hint={t("members.pointHint")}
        label={t("members.point")}
        name="pickupPointCode"
        options={[{ value: "", label: "–" }, ...props.points]}
      />
    </>
  );
}

function RoleForm({
  locale,
  member,
  points,
}: {
  locale: Locale;
  member: MemberView;
  points: PointChoice[];
}) {
  const t = translator(locale, "identity");
  return (
    <Disclosure summary={t("members.change")}>
      <ActionForm
        action={changeRoleAction}
        className="grid gap-3 pt-3"
        hidden={{ userId: member.userId }}
        id={`role-${member.userId}`}
        locale={locale}
      >
        <p className="text-ink-muted text-sm">{t("members.changeLead")}</p>
        <RoleFields
          chosen={{ role: member.role, point: member.pickupPointCode ?? "" }}
          locale={locale}
          points={points}
        />
        <SubmitButton className="sm:justify-self-start">{t("members.change")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function AccessForm({ locale, member }: { locale: Locale; member: MemberView }) {
  const t = translator(locale, "identity");
  return (
    <ActionForm
      action={setAccessAction}
      className="pt-2"
      hidden={{ userId: member.userId, isDisabled: String(!member.isDisabled) }}
      id={`access-${member.userId}`}
      locale={locale}
    >
      <SubmitButton size="small" variant="quiet">
        {t(member.isDisabled ? "members.enable" : "members.disable")}
      </SubmitButton>
    </ActionForm>
  );
}

function AddMember({ locale, points }: { locale: Locale; points: PointChoice[] }) {
  const t = translator(locale, "identity");
  return (
    <Disclosure className="border-line mt-4 border-t pt-3" summary={t("members.add")}>
      <ActionForm
        action={addMemberAction}
        className="grid gap-3 pt-3"
        emptiesOnSuccess
        id="add"
        locale={locale}
      >
        <p className="text-ink-muted text-sm">{t("members.addLead")}</p>
        <FormField
          autoComplete="off"
          label={translator(locale, "common")("labels.name")}
          maxLength={120}
          name="name"
          required
        />
        <FormField
          autoComplete="off"
          inputMode="email"
          label={t("email")}
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <RoleFields locale={locale} chosen={{ role: "member", point: "" }} points={points} />
        <SubmitButton className="sm:justify-self-start">{t("members.add")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
