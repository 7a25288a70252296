package org.ecrf.server.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.json.Canonical;

/** Where the consents of a study stand, for the database to look them up. */
final class Consents {
  /** Of a subject {@code s} the consent that was signed last. */
  static final String LATEST =
      """
      left join lateral (
        select e.data -> (r ->> 'signed') ->> 'value' as signed,
               e.data -> (r ->> 'version') ->> 'value' as version
          from ecrf.entry e
          join jsonb_array_elements(cast(:consents as jsonb)) r
            on r ->> 'form' = split_part(e.form, '[', 1)
         where e.subject_id = s.id and e.mistake is null
           and e.data -> (r ->> 'signed') ->> 'value' is not null
           and (r ->> 'act' = ''
                or r -> 'given' @> to_jsonb(e.data -> (r ->> 'act') ->> 'value'))
         order by 1 desc limit 1) c on true
      """;

  private Consents() {}

  /** What the query is given of the study. */
  static String of(StudyDefinition study) {
    List<Map<String, Object>> all =
        study.reporting(Report.Consent.class).stream().map(Consents::one).toList();
    return Canonical.of(all);
  }

  private static Map<String, Object> one(Form form) {
    Report.Consent consent = (Report.Consent) Objects.requireNonNull(form.report());
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("form", form.id());
    one.put("signed", consent.signed());
    one.put("version", Objects.requireNonNullElse(consent.version(), ""));
    one.put("act", Objects.requireNonNullElse(consent.act(), ""));
    one.put("given", consent.given().stream().sorted().toList());
    return one;
  }
}
