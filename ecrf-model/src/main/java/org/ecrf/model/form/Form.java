package org.ecrf.model.form;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Text;

/** A form of the study (ODM FormDef); the same form may be used at several visits. */
public record Form(String id, Text title, List<Section> sections) {

  public List<Item> items() {
    return sections.stream().flatMap(s -> s.items().stream()).toList();
  }

  public Optional<Item> item(String id) {
    return items().stream().filter(i -> i.id().equals(id)).findFirst();
  }
}
