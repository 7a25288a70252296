package org.ecrf.model.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;

/**
 * Forms that are frozen or locked. What is calculated there stays as it was recorded, and so does
 * what is hidden, whatever has become of the values that it rests on.
 *
 * @param forms all that are closed
 * @param calculated what was recorded there; an item without a value stays without one
 * @param hidden whether an item was hidden, of all that held a value; of others it is asked anew
 */
public record ClosedForms(
    Set<At> forms, Map<ItemPath, ItemValue> calculated, Map<ItemPath, Boolean> hidden) {
  public static final ClosedForms NONE = new ClosedForms(Set.of(), Map.of(), Map.of());

  public ClosedForms {
    forms = Set.copyOf(forms);
    calculated = Map.copyOf(calculated);
    hidden = Map.copyOf(hidden);
  }

  /** A form at a visit, each with the number of its repeat. */
  public record At(String visit, String form) {}

  boolean has(Sheet sheet) {
    return !forms.isEmpty() && forms.contains(new At(sheet.visit(), sheet.form()));
  }

  Optional<ItemValue> at(ItemPath path) {
    return Optional.ofNullable(calculated.get(path));
  }

  Optional<Boolean> hides(ItemPath path) {
    return Optional.ofNullable(hidden.get(path));
  }
}
