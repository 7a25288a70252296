package org.ecrf.server.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.api.SentValue;
import org.ecrf.server.entry.SaveEntry.Change;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectHead;
import org.jspecify.annotations.Nullable;

/** An entry as the API shows it: values and findings; the form itself is in the study. */
public record EntryJson(
    SubjectHead subject,
    String visit,
    String form,
    EntryState state,
    Progress status,
    int studyVersion,
    boolean editable,
    @Nullable String readOnlyBecause,
    Map<String, Shown> items,
    Map<String, List<Integer>> repeats,
    List<Said> findings,
    VisitPlan plan,
    @Nullable String missedBecause) {

  /** What a check or a criterion says, without what it was made from. */
  public record Said(
      String check, ItemPath at, Text message, Check.Severity severity, boolean safety) {
    static Said of(Finding finding) {
      return new Said(
          finding.check(), finding.at(), finding.message(), finding.severity(), finding.safety());
    }
  }

  static EntryJson of(EntryView view) {
    Map<String, Shown> items = new LinkedHashMap<>();
    view.items().forEach((id, item) -> items.put(id, Shown.of(item)));
    return new EntryJson(
        view.subject(),
        view.visit(),
        view.at().form(),
        view.state(),
        view.status(),
        view.studyVersion(),
        view.editable(),
        view.readOnlyBecause(),
        items,
        view.repeats(),
        view.findings().stream().map(Said::of).toList(),
        view.plan(),
        view.missedBecause());
  }

  /** One item; what does not apply is left out. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Shown(
      ItemStatus status,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String missing,
      @Nullable String reason,
      @JsonInclude(JsonInclude.Include.ALWAYS) int version,
      boolean hidden,
      boolean calculated,
      boolean masked,
      @Nullable String savedBy,
      @Nullable Instant savedAt,
      @Nullable Range range,
      boolean redacted) {

    static Shown of(ItemView item) {
      ItemValue.Entered entered = item.value() instanceof ItemValue.Entered e ? e : null;
      ItemValue.Missing missing = item.value() instanceof ItemValue.Missing m ? m : null;
      return new Shown(
          item.status(),
          entered == null ? null : entered.text(),
          entered == null ? null : entered.unit(),
          missing == null ? null : missing.code(),
          missing == null ? null : missing.reason(),
          item.version(),
          item.hidden(),
          item.calculated(),
          item.masked(),
          item.savedBy(),
          item.savedAt(),
          Range.of(item.normal()),
          item.redacted());
    }
  }

  /**
   * What the site's laboratory states as normal.
   *
   * @param low as written, null where there is no lower limit; so high
   * @param outside {@code LOW} or {@code HIGH} where the value is not normal
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Range(
      @Nullable String low,
      @Nullable String high,
      @Nullable String unit,
      Normal.@Nullable Side outside) {

    static @Nullable Range of(@Nullable Normal normal) {
      return normal == null
          ? null
          : new Range(
              normal.range().low(), normal.range().high(), normal.range().unit(), normal.outside());
    }
  }

  /**
   * What a client sends.
   *
   * @param reason needed where the form is complete
   */
  public record Patch(@Nullable Map<String, Sent> changes, @Nullable String reason) {

    Map<String, Change> read(FormAt at) {
      Map<String, Change> read = new LinkedHashMap<>();
      Problems.given(changes, "changes")
          .forEach(
              (item, sent) -> {
                String path = at.item(item).toString();
                read.put(item, Problems.given(sent, path).change(path));
              });
      return read;
    }
  }

  /**
   * One missing code for all that is open.
   *
   * @param section null: of the whole form
   */
  public record AllMissing(
      @Nullable String code, @Nullable String reason, @Nullable String section) {}

  /**
   * A value or a missing code; neither clears the item.
   *
   * @param version of the item that the change was made on
   */
  public record Sent(
      @Nullable String value,
      @Nullable String unit,
      @Nullable String missing,
      @Nullable String reason,
      int version) {

    Change change(String path) {
      return new Change(
          new SentValue(value, unit, missing, reason).read(path), SentValue.version(path, version));
    }
  }
}
