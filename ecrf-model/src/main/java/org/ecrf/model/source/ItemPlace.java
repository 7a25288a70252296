package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Where an item stands in a study, by definition: without the numbers of repeats. */
record ItemPlace(Visit visit, Form form, Section section, Item item) {
  /** A visit, form or group on the way to an item. */
  record Step(String id, @Nullable Repeats repeats) {}

  static List<ItemPlace> all(StudyDefinition study) {
    List<ItemPlace> all = new ArrayList<>();
    for (Visit visit : study.visits()) {
      for (String form : visit.forms()) {
        for (Section section : study.forms().get(form).sections()) {
          for (Item item : section.items()) {
            all.add(new ItemPlace(visit, study.forms().get(form), section, item));
          }
        }
      }
    }
    return all;
  }

  /** {@code visit.form.item}, of a group {@code visit.form.group.item}. */
  String name() {
    return String.join(".", ids());
  }

  /** {@code visit.form.item}, whether it stands in a group or not. */
  String shortName() {
    return visit.id() + "." + form.id() + "." + item.id();
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    steps().forEach(step -> ids.add(step.id()));
    ids.add(item.id());
    return ids;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(visit.id(), visit.repeats()));
    steps.add(new Step(form.id(), form.repeats()));
    if (section.repeats() != null) {
      steps.add(new Step(section.id(), section.repeats()));
    }
    return steps;
  }

  boolean is(ItemPath path) {
    return path.visitId().equals(visit.id())
        && path.formId().equals(form.id())
        && path.itemId().equals(item.id());
  }

  /** The path with these numbers, one for each step. */
  ItemPath path(List<Occurrence> steps) {
    String group = steps.size() == 3 ? steps.getLast() + "/" : "";
    return new ItemPath(steps.get(0).toString(), steps.get(1).toString(), group + item.id());
  }

  /** The path in which everything that repeats is the first. */
  ItemPath first() {
    return path(
        steps().stream()
            .map(step -> new Occurrence(step.id(), step.repeats() == null ? 0 : 1))
            .toList());
  }
}
