package org.ecrf.model.casebook;

/** Where a value stands in a casebook; written {@code visit/form/item}. */
public record ItemPath(String visit, String form, String item) implements Comparable<ItemPath> {

  /**
   * Reads {@code visit/form/item}.
   *
   * @throws IllegalArgumentException where the text has not exactly three parts
   */
  public static ItemPath parse(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a path visit/form/item: " + path);
    }
    return new ItemPath(parts[0], parts[1], parts[2]);
  }

  @Override
  public int compareTo(ItemPath other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return visit + "/" + form + "/" + item;
  }
}
