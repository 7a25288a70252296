package org.ecrf.model.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;

/** An item at a visit whose presence or value follows from others. */
record DerivedItem(
    ItemPath path, Item item, Optional<Expression> shownWhen, Optional<Expression> formula) {

  /** Absolute names of the items that it rests on. */
  Set<String> restsOn() {
    Set<String> names = new HashSet<>();
    Stream.concat(shownWhen.stream(), formula.stream())
        .flatMap(e -> e.names().stream())
        .map(Vocabulary::subjectOf)
        .map(name -> Bindings.absoluteName(name, path.visit(), path.form()))
        .forEach(names::add);
    return names;
  }
}
