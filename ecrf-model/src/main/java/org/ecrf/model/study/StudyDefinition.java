package org.ecrf.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/**
 * A study as defined in its file (ODM MetaDataVersion).
 *
 * @param id registry number, e.g. {@code NCT05061030}
 * @param version counted up by each publication, from 1
 * @param languages BCP 47 tags, the first is the default
 * @param reasons reasons for a change after completion that a person may choose from
 * @param forms by id, in the order of the file
 */
public record StudyDefinition(
    String id,
    int version,
    Text title,
    Text shortTitle,
    String protocol,
    List<String> languages,
    List<Text> reasons,
    List<Visit> visits,
    Map<String, Form> forms,
    List<Criterion> criteria,
    List<Check> checks,
    List<Text> assumptions) {

  public Optional<Visit> visit(String id) {
    return visits.stream().filter(v -> v.id().equals(id)).findFirst();
  }

  /** The form, where this visit has it. */
  public Optional<Form> form(String visit, String form) {
    return visit(visit).filter(v -> v.forms().contains(form)).map(v -> forms.get(form));
  }
}
