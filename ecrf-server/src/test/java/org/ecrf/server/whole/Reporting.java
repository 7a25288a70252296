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
      """;

  private Reporting() {}

  public static String yaml(String yaml) {
    return yaml.replace(
            "forms: [adverse_event, warming]",
            "forms: [adverse_event, warming, serious_event, pregnancy]")
        .replaceFirst("(?m)^criteria:", Matcher.quoteReplacement(FORMS + "criteria:"));
  }
}
