package org.ecrf.model.rule;

/** Something that a rule can rest on, without the numbers of repeats. */
sealed interface Key {
  /** An item of a form at a visit. */
  record OfItem(int place, int slot) implements Key {}

  /** Which instances of a form there are, or which repeats of its group. */
  record OfRepeats(int place, int group) implements Key {}

  record OfFact(String name) implements Key {}

  record OfVisit(String visit, String name) implements Key {}

  /** The fact of the site's reference ranges. */
  Key RANGES = new OfFact("ranges");

  static Key item(Layout.At at) {
    return new OfItem(at.place().index(), at.slot().number());
  }

  static Key repeats(Place place, int group) {
    return new OfRepeats(place.index(), group);
  }
}
