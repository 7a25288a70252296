package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;

/** One of what repeats, as rules go through it: an instance of a form, or a repeat of a group. */
sealed interface Element permits Sheet, Row {
  Cell cell(int index);

  /** Only while the chart that it is in is edited. */
  void write(Slot slot, Cell cell);

  /** The repeats of one of its groups, in the order of their numbers. */
  List<Row> rows(int group);

  /** The instance of the form that it is, or is in. */
  Sheet sheet();

  ItemPath path(Slot slot);

  /** As an explanation names it: {@code log.medication[3]}. */
  String name();
}
