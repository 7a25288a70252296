package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Takes values out of a form, as one act of another use case that holds the subject's row. */
@ApplicationScoped
public class Clearing {
  private final FormDesk desk;
  private final Writing writing;

  @Inject
  Clearing(FormDesk desk, Writing writing) {
    this.desk = desk;
    this.writing = writing;
  }

  /** What a person has entered there and still stands. */
  public Optional<ItemValue> standing(SubjectFile subject, ItemPath path) {
    return desk.entries(subject)
        .at(FormAt.of(path))
        .map(row -> row.data().get(path.item()))
        .filter(kept -> !kept.isCalculated())
        .map(Kept::itemValue);
  }

  /** Marks what is empty: the value that stood there last is erased. */
  public void markErased(SubjectFile subject, ItemPath path) {
    Entries entries = desk.entries(subject);
    entries
        .at(FormAt.of(path))
        .filter(row -> row.data().containsKey(path.item()) && row.value(path.item()) == null)
        .ifPresent(row -> row.replace(Map.of(path.item(), row.data().get(path.item()).erased())));
  }

  /**
   * @param act tells who, what and why
   */
  public void clear(SubjectFile subject, FormAt at, Collection<String> items, Act act) {
    TreeMap<String, @Nullable ItemValue> values = new TreeMap<>();
    items.forEach(item -> values.put(item, null));
    writing.write(subject, at, desk.entries(subject, at), values, act);
  }
}
