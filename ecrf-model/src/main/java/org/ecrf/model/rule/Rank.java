package org.ecrf.model.rule;

import java.util.Arrays;

/** The order of findings: as visits and forms stand in the protocol, repeats by their numbers. */
record Rank(int[] steps) implements Comparable<Rank> {

  static Rank of(Element element, Slot slot) {
    Sheet sheet = element.sheet();
    int row = element instanceof Row r ? r.number() : 0;
    Place place = sheet.place();
    return new Rank(
        new int[] {
          place.visitIndex(),
          sheet.visitOccurrence().repeat(),
          place.index(),
          sheet.formOccurrence().repeat(),
          place.cells().sectionIndex(slot),
          row,
          slot.number()
        });
  }

  @Override
  public int compareTo(Rank other) {
    return Arrays.compare(steps, other.steps);
  }
}
