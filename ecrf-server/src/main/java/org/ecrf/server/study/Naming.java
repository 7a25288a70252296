package org.ecrf.server.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/** The items of a study that a rule or a sentence names. */
record Naming(StudyDefinition study) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

  /** An item of a form, wherever it stands. */
  record FormItem(String form, String item) {}

  /**
   * Items named as {@code visit.form.item}, by their bare name inside of their form, and as a field
   * of an element of a form that is named as a list.
   *
   * @param inside form whose items are named bare, null for none
   */
  Set<FormItem> items(String text, @Nullable String inside) {
    Set<FormItem> named = new HashSet<>();
    Set<String> forms = new HashSet<>();
    Set<String> fields = new HashSet<>();
    if (inside != null) {
      forms.add(inside);
    }
    for (MatchResult match : NAME.matcher(text).results().toList()) {
      String[] parts = match.group().split("\\.");
      if (parts.length > 1 && study.visit(parts[0]).isPresent()) {
        forms.add(parts[1]);
        add(named, parts[1], parts.length > 2 ? parts[2] : "");
      } else {
        add(named, inside, parts[0]);
        fields.addAll(List.of(parts).subList(1, parts.length));
      }
    }
    forms.forEach(form -> fields.forEach(field -> add(named, form, field)));
    return named;
  }

  private void add(Set<FormItem> named, @Nullable String form, String item) {
    if (form != null
        && study.forms().containsKey(form)
        && study.forms().get(form).item(item).isPresent()) {
      named.add(new FormItem(form, item));
    }
  }
}
