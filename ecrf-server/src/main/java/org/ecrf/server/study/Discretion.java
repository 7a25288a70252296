package org.ecrf.server.study;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Sentence;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Naming.FormItem;
import org.jspecify.annotations.Nullable;

/** What of a study somebody may not know, and which rules would tell it. */
public final class Discretion {
  private final StudyDefinition study;
  private final Set<Audience> audiences;
  private final Set<FormItem> hidden = new HashSet<>();
  private final Set<FormItem> closed = new HashSet<>();

  /**
   * @param sensitive whether sensitive items may be seen
   * @param audiences whose items may be seen
   */
  public Discretion(StudyDefinition study, boolean sensitive, Set<Audience> audiences) {
    this.study = study;
    this.audiences = Set.copyOf(audiences);
    for (Form form : study.forms().values()) {
      for (Item item : form.items()) {
        if (!audiences.contains(form.audienceOf(item))) {
          closed.add(new FormItem(form.id(), item.id()));
        } else if (item.sensitive() && !sensitive) {
          hidden.add(new FormItem(form.id(), item.id()));
        }
      }
    }
    hidden.addAll(closed);
  }

  /** What is not for everybody, as monitors and data managers see the study. */
  public static Discretion ofEveryone(StudyDefinition study) {
    return new Discretion(study, true, Set.of(Audience.EVERYONE));
  }

  /** There is nothing that may not be known. */
  public boolean isNone() {
    return hidden.isEmpty();
  }

  /** Nothing of the form may be known, not even whether it was begun. */
  public boolean hides(Form form) {
    return !audiences.contains(form.audience());
  }

  public boolean hides(Form form, Item item) {
    return hidden.contains(new FormItem(form.id(), item.id()));
  }

  /**
   * The value at this place, or one of those in a wider one; what the study does not know is not
   * hidden.
   */
  public boolean hides(ItemPath path) {
    return !hidden.isEmpty() && items(path).anyMatch(hidden::contains);
  }

  /**
   * What was written about this place may tell what is not to be known. About an item, where that
   * is hidden. About a wider place, where its author may know something there that is hidden here:
   * who is blinded reads what the blinded have written, and nothing of the others. What is for the
   * site alone does not count there: the site answers to those who ask it, and knows that they
   * read.
   *
   * @param role under which it was written; one that is no role of people may know everything
   */
  public boolean hidesWords(ItemPath path, String role) {
    if (Breadth.of(path) == Breadth.ITEM || !hides(path)) {
      return hides(path);
    }
    Optional<Sight> author =
        Arrays.stream(Role.values())
            .filter(known -> known.name().equals(role))
            .findAny()
            .map(known -> Sight.of(known::may));
    return author.map(sight -> items(path).anyMatch(at -> tells(sight, at))).orElse(true);
  }

  private boolean tells(Sight author, FormItem at) {
    Form form = study.forms().get(at.form());
    return hidden.contains(at)
        && form.item(at.item())
            .filter(item -> form.audienceOf(item) != Audience.SITE)
            .filter(item -> author.sees(form, item))
            .isPresent();
  }

  /** All of the place is for others only: not even that there is something may be known. */
  public boolean closes(ItemPath path) {
    if (closed.isEmpty()) {
      return false;
    }
    List<FormItem> items = items(path).toList();
    return !items.isEmpty() && closed.containsAll(items);
  }

  private Stream<FormItem> items(ItemPath path) {
    return Breadth.items(study, path).map(item -> new FormItem(item.form(), item.item()));
  }

  /** All places that are for others only, as {@code form.item}. */
  public Set<String> closedPlaces() {
    return Stream.concat(
            closed.stream().map(at -> at.form() + "." + at.item()),
            closed.isEmpty() ? Stream.of() : closedAsWholes())
        .collect(Collectors.toSet());
  }

  /** Forms and sections of which nothing may be known; they are closed at every visit. */
  private Stream<String> closedAsWholes() {
    return study.forms().values().stream()
        .flatMap(
            form ->
                Stream.concat(
                        Stream.of(new ItemPath("", form.id(), Breadth.ALL)),
                        form.sections().stream()
                            .map(section -> Breadth.section("", form.id(), section.id())))
                    .filter(this::closes)
                    .map(at -> form.id() + "." + at.item()));
  }

  /** All places whose values may not be known, as {@code form.item}. */
  public Set<String> hiddenPlaces() {
    return hidden.stream().map(at -> at.form() + "." + at.item()).collect(Collectors.toSet());
  }

  /** All checks and criteria that rest on what is for others only, or quote it. */
  public Set<String> closedChecks() {
    return closed.isEmpty()
        ? Set.of()
        : Stream.concat(
                study.criteria().stream().map(Criterion::id),
                study.checks().stream().map(Check::id))
            .filter(this::closes)
            .collect(Collectors.toSet());
  }

  /** A check or criterion that rests on what is for others only, or quotes it. */
  public boolean closes(String check) {
    return rules(check).anyMatch(rule -> rule.restsOn(closed) || rule.quotes(closed));
  }

  /**
   * @throws Refused where the form is for others
   */
  public void refuse(Form form) {
    if (hides(form)) {
      throw Sights.refused(form.audience());
    }
  }

  /**
   * @throws Refused where this place is for others only
   */
  public void refuse(ItemPath path) {
    if (closes(path)) {
      throw new Refused(new Refusal.NotPermitted(Permission.READ_UNBLINDED.name()));
    }
  }

  /**
   * A finding at a hidden item, one whose sentence quotes one, and one of a rule that rests on what
   * is for others only.
   */
  public boolean hides(Finding finding) {
    return hides(finding.at())
        || rules(finding.check())
            .anyMatch(rule -> rule.quotes(hidden) || rule.restsOn(closed) || rule.quotes(closed));
  }

  /** The words of a query of this check may tell a hidden value. */
  public boolean mayTell(String check) {
    return rules(check).anyMatch(rule -> rule.quotes(hidden) || rule.restsOn(hidden));
  }

  private Stream<Speaking> rules(String id) {
    Stream<Speaking> criteria =
        study.criteria().stream()
            .filter(c -> c.id().equals(id))
            .map(c -> new Speaking(c.rule(), c.form(), c.says()));
    Stream<Speaking> checks =
        study.checks().stream()
            .filter(c -> c.id().equals(id))
            .map(c -> new Speaking(c.rule(), c.form(), c.says()));
    return Stream.concat(criteria, checks);
  }

  /** A rule, the form that it is asked in, and what it says. */
  private final class Speaking {
    private final Naming naming = new Naming(study);
    private final String rule;
    private final @Nullable String form;
    private final Text says;

    private Speaking(String rule, @Nullable String form, Text says) {
      this.rule = rule;
      this.form = form;
      this.says = says;
    }

    boolean restsOn(Set<FormItem> items) {
      return !Collections.disjoint(naming.items(rule, form), items);
    }

    boolean quotes(Set<FormItem> items) {
      return says.byLanguage().values().stream()
          .flatMap(sentence -> Sentence.of(sentence).names())
          .anyMatch(name -> !Collections.disjoint(naming.items(name, form), items));
    }
  }
}
