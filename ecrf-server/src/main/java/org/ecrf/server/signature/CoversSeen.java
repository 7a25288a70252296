package org.ecrf.server.signature;

import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.study.Discretion;

/**
 * What a signature covers as somebody may see it. A form that is for others only is not named, and
 * where a single item may not be seen there is no salt: with it, values could be found by trying.
 */
record CoversSeen(StudyDefinition study, Discretion discretion) {

  SignatureView.Covers of(List<Covered> covers) {
    List<SignatureView.Form> forms =
        covers.stream().filter(covered -> isSeen(covered)).map(this::form).toList();
    return new SignatureView.Covers(forms, forms.size() < covers.size());
  }

  /**
   * @param versions of the items as they stand now
   */
  SignatureView.Decision of(SignedDecision decision, Map<ItemPath, Integer> versions) {
    boolean whole = decision.rests().stream().noneMatch(rest -> discretion.hides(rest.at()));
    return new SignatureView.Decision(
        decision.criteria(),
        decision.rests().size(),
        decision.changed(versions).stream().filter(path -> !discretion.closes(path)).toList(),
        whole ? decision.salt() : null,
        decision.digest());
  }

  /** That a form which is for others only is signed is not told either. */
  boolean mayKnow(Scope scope) {
    return scope.form() == null || isSeen(scope.form());
  }

  private boolean isSeen(Covered covered) {
    return isSeen(covered.form());
  }

  private boolean isSeen(String key) {
    Form form = study.forms().get(Occurrence.parse(key).id());
    return form != null && !discretion.hides(form);
  }

  private SignatureView.Form form(Covered covered) {
    Form form = study.forms().get(covered.at().formAt().id());
    boolean whole =
        form.items().stream()
            .filter(item -> !covered.leftOut().contains(item.id()))
            .noneMatch(item -> discretion.hides(form, item));
    return new SignatureView.Form(
        covered.visit(),
        covered.form(),
        covered.items(),
        covered.leftOut(),
        whole ? covered.salt() : null,
        covered.digest());
  }
}
