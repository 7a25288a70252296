package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Nearest;

/**
 * An item that {@code reports} names: there once in each entry, of the kind that the list needs,
 * and known to those who act on it.
 */
record ReportedItem(Draft draft, String form, Yaml.Scalar name, String key) {

  void check(Set<ItemKind> kinds) {
    Form owner = draft.forms.get(form);
    Optional<Item> item = owner.item(name.text());
    if (item.isEmpty()) {
      List<String> known = owner.items().stream().map(Item::id).toList();
      refuse("the form has no item “" + name.text() + "”" + Nearest.hint(name.text(), known));
    } else if (!kinds.contains(item.get().kind())) {
      refuse("“" + key + "” is " + kinds(kinds));
    } else if (!draft.singleItems(owner).contains(name.text())) {
      refuse("“" + name.text() + "” stands in a group; “" + key + "” is there once in an entry");
    } else if (owner.audienceOf(item.get()) != Audience.EVERYONE) {
      refuse("the sponsor may not see “" + name.text() + "”, so nobody there could act on it");
    }
  }

  private void refuse(String message) {
    draft.problems.add(name.at().problem(message));
  }

  private static String kinds(Set<ItemKind> kinds) {
    return kinds.stream()
        .map(KindWords::of)
        .collect(Collectors.joining(" or ", "an item of the kind ", ""));
  }
}
