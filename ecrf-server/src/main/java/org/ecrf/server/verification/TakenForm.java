package org.ecrf.server.verification;

import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.SubjectFile;

/** A form with its subject's row locked. */
record TakenForm(
    SubjectFile subject,
    FormAt at,
    Map<String, StoredItem> items,
    Marks.OfForm marks,
    Discretion discretion) {

  /**
   * @throws Refused where it is no item here, not for the caller, or nothing can be said of it
   */
  StoredItem item(String name) {
    ItemPath path = at.item(name);
    if (discretion.hides(path)) {
      throw new Refused(new Refusal.NotPermitted(Permission.READ_SENSITIVE.name()));
    }
    StoredItem item = items.get(name);
    if (item == null) {
      throw Problems.notFound("item that was answered");
    }
    if (!MarkViews.isMarkable(item)) {
      throw Problems.notAllowed("not-markable", "What is calculated or not shown is not verified.");
    }
    return item;
  }
}
