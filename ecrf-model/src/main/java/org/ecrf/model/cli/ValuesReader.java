package org.ecrf.model.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.form.Section;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;

/** Reads {@code "values"}: path to text, {@code {value, unit}} or {@code {missing, reason}}. */
record ValuesReader(StudyDefinition study, Given given) {

  Casebook read() {
    Casebook casebook = Casebook.EMPTY;
    for (String key : given.keys()) {
      Optional<ItemPath> path = path(key);
      Optional<Item> item = path.flatMap(p -> study.item(p.visit(), p.form(), p.item()));
      if (item.isEmpty()) {
        given.problem(key, "there is no such item" + Nearest.hint(key, paths()));
        continue;
      }
      Optional<ItemValue> value = value(key, item.get());
      casebook = value.isPresent() ? casebook.with(path.get(), value.get()) : casebook;
    }
    return casebook;
  }

  private static Optional<ItemPath> path(String key) {
    try {
      return Optional.of(ItemPath.parse(key));
    } catch (IllegalArgumentException notAPath) {
      return Optional.empty();
    }
  }

  private Optional<ItemValue> value(String key, Item item) {
    Optional<ItemValue> written = given.take(key).flatMap(node -> written(key, node));
    return written
        .map(value -> asStored(item, value))
        .filter(value -> isReadable(key, item, value));
  }

  private Optional<ItemValue> written(String key, JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(ItemValue.of(node.textValue()));
    }
    if (!node.isObject()) {
      given.problem(key, "a value is written as text, as it was entered: \"70.5\"");
      return Optional.empty();
    }
    Given fields = given.object(key);
    Optional<String> text = fields.text("value");
    Optional<String> unit = fields.text("unit");
    Optional<String> missing = fields.text("missing");
    String reason = fields.text("reason").orElse("");
    fields.end();
    if (text.isPresent() == missing.isPresent()) {
      given.problem(key, "an object has either “value” or “missing”");
      return Optional.empty();
    }
    return missing
        .<ItemValue>map(code -> new ItemValue.Missing(code, reason))
        .or(() -> text.map(t -> new ItemValue.Entered(t, unit.orElse(null))));
  }

  /** yes and no are what authors write; true and false is what is stored. */
  private static ItemValue asStored(Item item, ItemValue value) {
    if (item.kind() != ItemKind.BOOLEAN || !(value instanceof ItemValue.Entered entered)) {
      return value;
    }
    return switch (entered.text()) {
      case "yes" -> ItemValue.of("true");
      case "no" -> ItemValue.of("false");
      default -> value;
    };
  }

  private boolean isReadable(String key, Item item, ItemValue value) {
    if (ItemReader.read(item, value) instanceof Reading.Unreadable unreadable) {
      given.problem(key, unreadable.why().in("en"));
      return false;
    }
    return true;
  }

  /** All paths, the first of each where it repeats. */
  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (Visit visit : study.visits()) {
      String atVisit = visit.id() + (visit.repeats() == null ? "/" : "[1]/");
      for (String id : visit.forms()) {
        Form form = study.forms().get(id);
        String onForm = atVisit + id + (form.repeats() == null ? "/" : "[1]/");
        form.sections().forEach(section -> addPaths(onForm, section, paths));
      }
    }
    return paths;
  }

  private static void addPaths(String onForm, Section section, List<String> paths) {
    String inside = section.repeats() == null ? "" : section.id() + "[1]/";
    section.items().forEach(item -> paths.add(onForm + inside + item.id()));
  }
}
