package org.ecrf.server.entry;

import java.util.List;
import java.util.Map;
import org.ecrf.model.form.Form;
import org.ecrf.model.rule.Finding;
import org.ecrf.server.subject.SubjectHead;
import org.jspecify.annotations.Nullable;

/**
 * A form of a subject's visit as it stands.
 *
 * @param studyVersion the definition that the entry is kept with
 * @param readOnlyBecause code of the reason where it is not editable: {@code locked}, {@code role}
 * @param items every item of the form by its id
 * @param findings what the checks say at items of this form
 */
public record EntryView(
    SubjectHead subject,
    String visit,
    Form form,
    EntryState state,
    int studyVersion,
    boolean editable,
    @Nullable String readOnlyBecause,
    Map<String, ItemView> items,
    List<Finding> findings) {}
