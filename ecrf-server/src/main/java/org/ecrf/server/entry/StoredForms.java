package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.form.Form;
import org.ecrf.server.subject.SubjectFile;

/** What a form holds, for rooms that say something about it without changing it. */
@ApplicationScoped
public class StoredForms {
  private final FormDesk desk;

  @Inject
  StoredForms(FormDesk desk) {
    this.desk = desk;
  }

  /**
   * Its items that were ever saved, by their names in the form, in their order.
   *
   * @throws org.ecrf.server.problem.Refused where there is no such form, where it is for others
   *     only, and where it was entered by mistake
   */
  public Map<String, StoredItem> items(SubjectFile subject, FormAt at) {
    Form form = desk.form(subject, at);
    desk.admission().demandReading(subject, desk.study(subject), form);
    Entries entries = desk.entries(subject, at);
    Map<String, StoredItem> items = new TreeMap<>();
    entries
        .at(at)
        .ifPresent(
            row ->
                row.data()
                    .forEach((item, kept) -> items.put(item, StoredItem.of(at.item(item), kept))));
    return items;
  }
}
