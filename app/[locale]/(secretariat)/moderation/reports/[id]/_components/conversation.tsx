import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Messages } from "#components/moderation/messages"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ReportCase } from "#lib/moderation/views"
import { submitToReporter } from "../../../actions"

/** The two-way line to a reporter who stays unknown. */
export function Conversation({ locale, report }: { locale: Locale; report: ReportCase }) {
  const t = words(locale, "moderation")
  return (
    <section id="messages">
      <h2 className="section">{t("case.messages")}</h2>
      <Messages
        messages={report.messages}
        none={t("case.noMessages")}
        who={message => {
          const day = formatDay(locale, message.writtenOn)
          return message.fromReporter ? t("case.reporter", { day }) : t("case.you", { day })
        }}
      />
      {report.canWrite && (
        <div className="section">
          <Form action={submitToReporter} words={formWords(locale)} labels={{ text: t("case.write") }}>
            <Hidden name="reportId" value={report.id} />
            <TextArea name="text" label={t("case.write")} hint={t("case.writeHint")} rows={4} />
            <SubmitButton quiet>{t("case.send")}</SubmitButton>
          </Form>
        </div>
      )}
    </section>
  )
}
