package org.ecrf.model.casebook;

import java.util.Optional;
import org.ecrf.model.form.Occurrence;

/**
 * Where a value stands in a casebook; written {@code visit/form/item}, in a repeating group {@code
 * visit/form/group[2]/item}. What repeats carries its number: {@code unscheduled[2]/vitals/weight},
 * {@code log/adverse_event[3]/term}.
 *
 * @param visit the visit, with its number where it repeats
 * @param form the form, with its number where it repeats
 * @param item the item, after its group and number where it stands in a repeating group
 */
public record ItemPath(String visit, String form, String item) implements Comparable<ItemPath> {

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException where the text has fewer than three parts or more than four
   */
  public static ItemPath parse(String path) {
    String[] parts = path.split("/", 3);
    if (parts.length != 3 || parts[2].indexOf('/') != parts[2].lastIndexOf('/')) {
      throw new IllegalArgumentException("not a path visit/form/item: " + path);
    }
    return new ItemPath(parts[0], parts[1], parts[2]);
  }

  /** The visit's definition. */
  public String visitId() {
    return Occurrence.parse(visit).id();
  }

  /** The form's definition. */
  public String formId() {
    return Occurrence.parse(form).id();
  }

  /** The item's definition. */
  public String itemId() {
    return item.substring(item.indexOf('/') + 1);
  }

  /** The repeat of the group that it stands in; empty outside repeating groups. */
  public Optional<Occurrence> group() {
    int end = item.indexOf('/');
    return end < 0 ? Optional.empty() : Optional.of(Occurrence.parse(item.substring(0, end)));
  }

  /** In the order of numbers: the tenth repeat after the second. */
  @Override
  public int compareTo(ItemPath other) {
    return RepeatOrder.compare(toString(), other.toString());
  }

  @Override
  public String toString() {
    return visit + "/" + form + "/" + item;
  }
}
