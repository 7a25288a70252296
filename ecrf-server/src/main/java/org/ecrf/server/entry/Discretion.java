package org.ecrf.server.entry;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** Which findings would tell a sensitive value to those who may not see it. */
final class Discretion {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private final StudyDefinition study;
  private final Set<String> sensitive;

  Discretion(StudyDefinition study) {
    this.study = study;
    sensitive =
        study.forms().values().stream()
            .flatMap(form -> form.items().stream())
            .filter(Item::sensitive)
            .map(Item::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Those at a sensitive item, and those whose sentence quotes one. */
  boolean hides(Finding finding) {
    boolean atOne =
        study
            .form(finding.at().visit(), finding.at().form())
            .flatMap(form -> form.item(finding.at().item()))
            .filter(Item::sensitive)
            .isPresent();
    return atOne || sentences(finding.check()).anyMatch(this::quotesOne);
  }

  private Stream<String> sentences(String rule) {
    Stream<Text> criteria =
        study.criteria().stream().filter(c -> c.id().equals(rule)).map(c -> c.says());
    Stream<Text> checks =
        study.checks().stream().filter(c -> c.id().equals(rule)).map(c -> c.says());
    return Stream.concat(criteria, checks).flatMap(says -> says.byLanguage().values().stream());
  }

  /** An item is quoted by its id, or by its path of which the id is the last part. */
  private boolean quotesOne(String sentence) {
    Matcher quoted = PLACEHOLDER.matcher(sentence);
    return quoted
        .results()
        .map(match -> match.group(1))
        .map(path -> path.substring(path.lastIndexOf('.') + 1))
        .anyMatch(sensitive::contains);
  }
}
