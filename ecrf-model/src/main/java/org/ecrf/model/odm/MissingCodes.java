package org.ecrf.model.odm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.dataset.Release;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;

/**
 * The lists of missing codes of a study version. Items with the same codes and labels share one,
 * called after the codes; an item that labels the same codes otherwise has its own.
 */
final class MissingCodes {
  private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

  MissingCodes(StudyDefinition definition) {
    for (Form form : definition.forms().values()) {
      form.items().stream()
          .filter(i -> !i.missing().isEmpty() && Release.of(form, i) == Release.AS_CAPTURED)
          .forEach(i -> add(form.id(), i));
    }
  }

  private void add(String form, Item item) {
    List<Choice> known = lists.putIfAbsent(shared(item), item.missing());
    if (known != null && !known.equals(item.missing())) {
      lists.put(own(form, item), item.missing());
    }
  }

  /** The list that the missing codes of this item are of. */
  String oid(String form, Item item) {
    return lists.containsKey(own(form, item)) ? own(form, item) : shared(item);
  }

  /** All lists by OID. */
  Map<String, List<Choice>> lists() {
    return lists;
  }

  private static String shared(Item item) {
    return Oid.missing(item.missing().stream().map(Choice::code).collect(Collectors.joining("_")));
  }

  private static String own(String form, Item item) {
    return Oid.missing(form + "." + item.id());
  }
}
