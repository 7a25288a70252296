package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Finding;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Shows a form as this caller may see it. */
@ApplicationScoped
class FormViews {
  private final Access access;

  @Inject
  FormViews(Access access) {
    this.access = access;
  }

  EntryView view(SubjectFile subject, FormAt at, Form form, Entries entries, CasebookNow now) {
    boolean clear = may(Permission.READ_SENSITIVE, subject);
    Map<String, ItemView> items = new LinkedHashMap<>();
    for (Item item : form.items()) {
      items.put(item.id(), item(item, at, entries, now, item.sensitive() && !clear));
    }
    List<Finding> findings = clear ? now.findings(at) : discreet(now.findings(at), now);
    String because = readOnly(subject);
    return new EntryView(
        subject.head(),
        at.visit(),
        form,
        entries.state(at),
        entries.at(at).map(EntryRow::studyVersion).orElse(subject.studyVersion()),
        because == null,
        because,
        items,
        findings);
  }

  private static List<Finding> discreet(List<Finding> findings, CasebookNow now) {
    Discretion discretion = new Discretion(now.study().definition());
    return findings.stream().filter(f -> !discretion.hides(f)).toList();
  }

  private static ItemView item(
      Item item, FormAt at, Entries entries, CasebookNow now, boolean masked) {
    ItemPath path = at.item(item.id());
    Kept kept = entries.kept(at, item.id());
    return new ItemView(
        masked ? null : now.casebook().at(path).orElse(null),
        kept == null ? 0 : kept.version(),
        now.evaluation().hidden().contains(path),
        item.kind() == ItemKind.CALCULATED,
        masked,
        kept == null ? null : kept.by(),
        kept == null ? null : kept.savedAt());
  }

  private @Nullable String readOnly(SubjectFile subject) {
    if (subject.locked()) {
      return "locked";
    }
    return may(Permission.ENTER_DATA, subject) ? null : "role";
  }

  private boolean may(Permission permission, SubjectFile subject) {
    return access.may(permission, subject.ref().study(), subject.site());
  }
}
