package org.ecrf.server.whole;

import java.util.regex.Matcher;

/** The whole study with a log of what has to be told at once. */
public final class Reporting {
  private static final String FORMS =
      """
        serious_event:
          title: {en: Serious event, sv: Allvarlig händelse}
          repeats: {one: {en: Serious event, sv: Allvarlig händelse}, most: 9}
          reports: {what: serious event, aware: aware, causality: related, open within hours: 12}
          items:
            what: {label: {en: What happened, sv: Vad som hände}, kind: text}
            aware: {label: {en: Aware, sv: Kännedom}, kind: date and time}
            related:
              label: {en: Related, sv: Samband}
              kind: choice
              choices: {UNRELATED: {en: None, sv: Inget}, POSSIBLE: {en: Possible, sv: Möjligt}}
        pregnancy:
          title: {en: Pregnancy, sv: Graviditet}
          repeats: {one: {en: Pregnancy, sv: Graviditet}, most: 9}
          reports: {what: pregnancy, aware: aware, whose: who, when: confirmed}
          items:
            confirmed: {label: {en: Confirmed, sv: Bekräftad}, kind: yes/no}
            aware: {label: {en: Aware, sv: Kännedom}, kind: date and time, sensitive: yes}
            who:
              label: {en: Whose, sv: Vems}
              kind: choice
              sensitive: yes
              choices: {SUBJECT: {en: Subject, sv: Deltagaren}, PARTNER: {en: Partner, sv: Partnern}}
        deviation:
          title: {en: Deviation, sv: Avvikelse}
          repeats: {one: {en: Deviation, sv: Avvikelse}, most: 9}
          reports: {what: deviation, date: day, description: what, action: action, classes: {MINOR: {en: Minor, sv: Mindre}, MAJOR: {en: Major, sv: Större}}}
          items:
            day: {label: {en: Day, sv: Dag}, kind: date}
            what: {label: {en: What happened, sv: Vad som hände}, kind: long text}
            action: {label: {en: Action, sv: Åtgärd}, kind: long text, need: expected}
        consent_log:
          title: {en: Consents, sv: Samtycken}
          repeats: {one: {en: Consent, sv: Samtycke}, most: 9}
          reports: {what: consent, signed: signed, version: version, given: {what: [FIRST, RENEWED]}, due from: consent_from}
          items:
            what:
              label: {en: What, sv: Vad}
              kind: choice
              choices: {FIRST: {en: First, sv: Första}, RENEWED: {en: Again, sv: Igen}, WITHDRAWN: {en: Withdrawn, sv: Återtaget}}
            signed: {label: {en: Signed, sv: Undertecknat}, kind: date and time}
            version: {label: {en: Version, sv: Version}, kind: text}
      """;

  private static final String CHECKS =
      """
      checks:
        CHK_UNAUTHORISED:
          form: given
          fires when: entered(visit_date) && !visit.dose_authorised
          at: visit_date
          severity: query
          safety: yes
          deviation: yes
          says: {en: Given without authorisation, sv: Given utan godkännande}
          examples:
            fires: [{dose_1.given.visit_date: 2026-03-01}]
            silent: [{dose_1.given.visit_date: 2026-03-01, dose authorised: dose_1}]
      """;

  private static final String PARAMETER =
      """
      parameters:
        consent_from: {label: {en: New consent from, sv: Nytt samtycke från}, kind: date, per site: yes}
      """;

  private static final String WITHDRAWAL =
      """
      withdrawal:
        TREATMENT: {title: {en: Treatment, sv: Behandling}, stops: [dose_1, dose_2]}
        FOLLOW_UP: {title: {en: Visits, sv: Besök}, keeps: [call, log]}
        ALL: {title: {en: Everything, sv: Allt}, keeps: [log.consent_log]}
      """;

  private Reporting() {}

  public static String yaml(String yaml) {
    return yaml.replace(
            "forms: [adverse_event, warming]",
            "forms: [adverse_event, warming, serious_event, pregnancy, deviation, consent_log]")
        .replaceFirst("(?m)^visits:", Matcher.quoteReplacement(WITHDRAWAL + "visits:"))
        .replaceFirst("(?m)^parameters:\n", Matcher.quoteReplacement(PARAMETER))
        .replaceFirst("(?m)^criteria:", Matcher.quoteReplacement(FORMS + CHECKS + "criteria:"));
  }
}
