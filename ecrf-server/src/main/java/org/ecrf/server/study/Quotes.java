package org.ecrf.server.study;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.study.Naming.FormItem;
import org.jspecify.annotations.Nullable;

/** Which rules repeat in their sentence what was answered to an item. */
public record Quotes(StudyDefinition study) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  /**
   * @param check id of a check or criterion
   */
  public boolean quotes(String check, ItemPath at) {
    FormItem item = new FormItem(at.formId(), at.itemId());
    Stream<Boolean> criteria =
        study.criteria().stream()
            .filter(c -> c.id().equals(check))
            .map(c -> names(c.says(), c.form(), item));
    Stream<Boolean> checks =
        study.checks().stream()
            .filter(c -> c.id().equals(check))
            .map(c -> names(c.says(), c.form(), item));
    return Stream.concat(criteria, checks).anyMatch(names -> names);
  }

  private boolean names(Text says, @Nullable String form, FormItem item) {
    Naming naming = new Naming(study);
    return says.byLanguage().values().stream()
        .flatMap(sentence -> PLACEHOLDER.matcher(sentence).results())
        .anyMatch(quoted -> naming.items(quoted.group(1), form).contains(item));
  }
}
