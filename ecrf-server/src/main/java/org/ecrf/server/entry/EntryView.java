package org.ecrf.server.entry;

import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Form;
import org.ecrf.model.rule.Finding;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.subject.SubjectHead;
import org.jspecify.annotations.Nullable;

/**
 * A form of a subject's visit as it stands.
 *
 * @param form in the version that is in force
 * @param status how far it has come, as every list says it
 * @param degree how far it is closed by whatever freezes and locks
 * @param studyVersion the version that the entry was last written with
 * @param readOnlyBecause code of the reason where it is not editable: {@code frozen}, {@code
 *     locked}, {@code mistake} (of the subject), {@code role}, {@code withdrawn}
 * @param items every item of the form by its id; those of a repeating group by {@code
 *     group[2]/item}, for each repeat that was ever saved
 * @param repeats of each repeating group the numbers of those that hold something
 * @param findings what the checks say at items of this form
 * @param plan the visit against the schedule
 * @param missedBecause why the visit did not take place, null where it is not marked as missed
 */
public record EntryView(
    SubjectHead subject,
    FormAt at,
    Form form,
    EntryState state,
    Progress status,
    Degree degree,
    int studyVersion,
    boolean editable,
    @Nullable String readOnlyBecause,
    Map<String, ItemView> items,
    Map<String, List<Integer>> repeats,
    List<Finding> findings,
    VisitPlan plan,
    @Nullable String missedBecause) {

  /** The visit's key. */
  public String visit() {
    return at.visit();
  }
}
