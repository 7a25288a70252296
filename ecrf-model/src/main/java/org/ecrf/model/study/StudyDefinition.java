package org.ecrf.model.study;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Section;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A study as defined in its file (ODM MetaDataVersion).
 *
 * @param id registry number, e.g. {@code NCT05061030}
 * @param version counted up by each publication, from 1
 * @param languages BCP 47 tags, the first is the default
 * @param reasons reasons for a change after completion that a person may choose from
 * @param forms by id, in the order of the file
 * @param arms what subjects are allocated to, empty where the study has one arm
 * @param rangeKeys null where the study has no analytes
 * @param verification what is compared with its source
 * @param queries how queries are sorted, and by when they are to be answered
 * @param withdrawal what a subject may withdraw from
 */
public record StudyDefinition(
    String id,
    int version,
    Text title,
    Text shortTitle,
    String protocol,
    List<String> languages,
    List<Text> reasons,
    List<Visit> visits,
    Map<String, Form> forms,
    List<Criterion> criteria,
    List<Check> checks,
    List<Choice> arms,
    List<Cohort> cohorts,
    List<Parameter> parameters,
    List<Analyte> analytes,
    @Nullable RangeKeys rangeKeys,
    Verification verification,
    QueryPlan queries,
    List<WithdrawalScope> withdrawal,
    List<Text> assumptions) {

  /** A study whose queries and withdrawals are the usual ones. */
  public StudyDefinition(
      String id,
      int version,
      Text title,
      Text shortTitle,
      String protocol,
      List<String> languages,
      List<Text> reasons,
      List<Visit> visits,
      Map<String, Form> forms,
      List<Criterion> criteria,
      List<Check> checks,
      List<Choice> arms,
      List<Cohort> cohorts,
      List<Parameter> parameters,
      List<Analyte> analytes,
      @Nullable RangeKeys rangeKeys,
      Verification verification,
      List<Text> assumptions) {
    this(
        id,
        version,
        title,
        shortTitle,
        protocol,
        languages,
        reasons,
        visits,
        forms,
        criteria,
        checks,
        arms,
        cohorts,
        parameters,
        analytes,
        rangeKeys,
        verification,
        QueryPlan.DEFAULT,
        WithdrawalScope.usual(visits),
        assumptions);
  }

  /** What a subject may withdraw from, by its code. */
  public Optional<WithdrawalScope> withdrawal(@Nullable String code) {
    return withdrawal.stream().filter(scope -> scope.code().equals(code)).findFirst();
  }

  /** How the sponsor may class a deviation, whether a person or a check has found it. */
  public List<Choice> deviationClasses() {
    return reporting(Report.Deviation.class).stream()
        .flatMap(
            form -> ((Report.Deviation) Objects.requireNonNull(form.report())).classes().stream())
        .distinct()
        .toList();
  }

  /**
   * Whether a subject can withdraw from this now: what somebody has withdrawn from comes back by a
   * new consent only.
   *
   * @param before what the subject has withdrawn from already, null where it has not
   */
  public boolean isFurther(String scope, @Nullable String before) {
    return withdrawal(before)
        .map(earlier -> withdrawal(scope).filter(next -> next.isWithin(earlier)).isPresent())
        .orElse(true);
  }

  public Optional<Visit> visit(String id) {
    return visits.stream().filter(v -> v.id().equals(id)).findFirst();
  }

  /** The form, where this visit has it; both as in a path, with their numbers. */
  public Optional<Form> form(String visit, String form) {
    Occurrence which = Occurrence.parse(visit);
    Occurrence instance = Occurrence.parse(form);
    return visit(which.id())
        .filter(v -> fits(v.repeats(), which) && v.forms().contains(instance.id()))
        .map(v -> forms.get(instance.id()))
        .filter(f -> fits(f.repeats(), instance));
  }

  /** The item behind the parts of a path; empty where the study has none there. */
  public Optional<Item> item(String visit, String form, String item) {
    int end = item.indexOf('/');
    String group = end < 0 ? "" : item.substring(0, end);
    return form(visit, form)
        .flatMap(f -> f.item(item.substring(end + 1)).filter(i -> stands(f, i, group)));
  }

  /**
   * Whether a form is entered after the data are locked too: serious adverse events, pregnancies,
   * and what else the study says so of.
   *
   * @param form as in a path, with its number or without
   */
  public boolean staysOpen(String form) {
    Form found = forms.get(Occurrence.parse(form).id());
    return found != null && found.staysOpen();
  }

  /** The forms whose entries tell the study this, in the order of the file. */
  public <R extends Report> List<Form> reporting(Class<R> kind) {
    return forms.values().stream().filter(form -> kind.isInstance(form.report())).toList();
  }

  private static boolean stands(Form form, Item item, String group) {
    Section section = form.sectionOf(item).orElseThrow();
    Occurrence which = Occurrence.parse(group);
    return section.repeats() == null
        ? group.isEmpty()
        : which.id().equals(section.id()) && fits(section.repeats(), which);
  }

  private static boolean fits(@Nullable Repeats repeats, Occurrence occurrence) {
    return repeats == null
        ? occurrence.repeat() == 0
        : occurrence.repeat() >= 1 && occurrence.repeat() <= repeats.most();
  }
}
