package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.RuleCompiler;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operators and functions of the rule language answer. */
class RuleLanguageTest {
  private static final Facts FACTS =
      new Facts(
          LocalDate.of(2026, 9, 1),
          ZoneId.of("Europe/Warsaw"),
          SubjectState.ENROLLED,
          Set.of(),
          Surroundings.NONE);

  private static Verdict verdict(String rule, String answers) {
    Casebook casebook = Casebook.EMPTY;
    for (String answer : answers == null ? new String[0] : answers.split(",")) {
      String[] parts = answer.strip().split("=");
      String[] amount = parts[1].split(" (?=k?g$)");
      ItemPath path = new ItemPath("one", "body", parts[0]);
      casebook =
          casebook.with(
              path,
              amount.length == 1 ? ItemValue.of(parts[1]) : ItemValue.of(amount[0], amount[1]));
    }
    return compiled(rule).rules().evaluate(casebook, FACTS).verdicts().getFirst().verdict();
  }

  private static CompiledStudy compiled(String rule) {
    StudyReader.Read read =
        StudyReader.read(
            YamlParser.parse(Small.withRule(rule), new ArrayList<>()).orElseThrow(),
            1,
            new ArrayList<>());
    RuleCompiler.Result result =
        RuleCompiler.compile(read.study(), read.draft().quantities, List.of());
    assertEquals(List.of(), result.problems());
    return new CompiledStudy(read.study(), result.rules().orElseThrow());
  }

  @DisplayName("Missing input leaves an answer open, except where the rest decides")
  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          one.body.ill || one.body.other; ill=true;              MET
          one.body.ill || one.body.other; other=true;            MET
          one.body.ill || one.body.other; ill=false;             UNDETERMINED
          one.body.ill || one.body.other; ill=false,other=false; NOT_MET
          one.body.ill && one.body.other; ill=false;             NOT_MET
          one.body.ill && one.body.other; other=false;           NOT_MET
          one.body.ill && one.body.other; ill=true;              UNDETERMINED
          !one.body.ill;                  ;                      UNDETERMINED
          one.body.ill ? true : false;    ;                      UNDETERMINED
          one.body.ill ? true : 1 < 2;    ;                      MET
          one.body.ill ? one.body.other : false; other=false;    NOT_MET
          one.body.ill ? one.body.other : false; other=true;     UNDETERMINED
          (one.body.ill ? 1 : 3) < 4;     ;                      MET
          (one.body.ill ? 1 : 3) < 3;     ;                      UNDETERMINED
          (one.body.ill ? 1 : 3) == 2;    ;                      UNDETERMINED
          (one.body.ill ? date("2026-01") : date("2026-03")) < date("2026-04-01"); ; MET
          one.body.ill ? undetermined("x") : true; ;             UNDETERMINED
          entered(one.body.ill);          ;                      NOT_MET
          entered(one.body.ill);          ill=false;             MET
          one.body.ill && undetermined("x"); ill=true;           UNDETERMINED
          one.body.ill && undetermined("x"); ill=false;          NOT_MET
          true || undetermined("x");      ;                      MET
          subject.enrolled;               ;                      MET
          subject.dose_authorised;        ;                      NOT_MET
          """)
  void logic(String rule, String answers, Verdict verdict) {
    assertEquals(verdict, verdict(rule, answers));
  }

  @DisplayName("Numbers are exact decimals, amounts compare across their units")
  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0.1 + 0.2 == 0.3;                                    ;               MET
          one.body.count * 0.1 == 0.3;                         count=3;        MET
          -one.body.count < 0;                                 count=3;        MET
          one.body.count / 0 > 1;                              count=3;        UNDETERMINED
          one.body.count / 3 * 3 == 1;                         count=1;        NOT_MET
          least(one.body.count, 2) == 2;                       count=3;        MET
          greatest(one.body.count, 2.5) == 3;                  count=3;        MET
          power(one.body.count, 0.5) > 1.7320508;              count=3;        MET
          power(-one.body.count, 0.5) > 0;                     count=3;        UNDETERMINED
          power(10, 9999) > 0;                                 ;               UNDETERMINED
          one.body.weight == mass("0.5 kg");                   weight=500 g;   MET
          one.body.weight > mass("500 g");                     weight=0.5 kg;  NOT_MET
          one.body.weight.in_unit("g") == 500;                 weight=0.5 kg;  MET
          one.body.weight + mass("1 kg") == mass("1500 g");    weight=0.5 kg;  MET
          one.body.weight * 2 == mass("1 kg");                 weight=0.5 kg;  MET
          one.body.weight / mass("250 g") == 2;                weight=0.5 kg;  MET
          one.body.weight < mass("1 kg");                      weight=< 0.5 kg; MET
          one.body.weight < mass("0.5 kg");                    weight=< 0.5 kg; MET
          one.body.weight < mass("0.4 kg");                    weight=< 0.5 kg; UNDETERMINED
          one.body.weight * 2 < mass("1 kg");                  weight=< 0.5 kg; MET
          mass("1 kg") / one.body.weight < 2.1;                weight=> 0.5 kg; MET
          mass("1 kg") / one.body.weight < 2;                  weight=> 0.5 kg; MET
          mass("1 kg") / one.body.weight < 1.9;                weight=> 0.5 kg; UNDETERMINED
          mass("1 kg") / one.body.weight > 0;                  weight=> 0.5 kg; MET
          mass("1 kg") / one.body.weight > 2;                  weight=< 0.5 kg; UNDETERMINED
          mass("1 kg") / one.body.weight > 2;                  weight=> -0.5 kg; UNDETERMINED
          power(one.body.weight.in_unit("kg"), -1) < 2;        weight=> 0.5 kg; MET
          power(one.body.weight.in_unit("kg"), 2) > 0.25;      weight=> 0.5 kg; MET
          power(one.body.weight.in_unit("kg"), 2) > 0;         weight=< 0.5 kg; UNDETERMINED
          power(2, one.body.count) > 8;                        count=> 3;      UNDETERMINED
          least(one.body.weight.in_unit("kg"), 1) <= 1;        weight=> 0.5 kg; MET
          greatest(one.body.weight.in_unit("kg"), 1) >= 1;     weight=> 0.5 kg; MET
          greatest(one.body.weight.in_unit("kg"), 1) == 1;     weight=< 0.5 kg; MET
          one.body.weight.in_unit("kg") * one.body.weight.in_unit("kg") > 0.25; weight=> 0.5 kg; MET
          one.body.count in [1, 2.5, 3];                       count=3;        MET
          one.body.count in [1.0, 3.0];                        count=3;        MET
          one.body.count in [1, 2];                            count=3;        NOT_MET
          one.body.count in [1, 2];                            count=< 3;      UNDETERMINED
          one.body.count in [4, 5];                            count=< 3;      NOT_MET
          one.body.weight in [mass("500 g")];                  weight=0.5 kg;  MET
          [1, 2, 3].map(n, n > 1, n * 2).exists(n, n == 6);    ;               MET
          """)
  void numbers(String rule, String answers, Verdict verdict) {
    assertEquals(verdict, verdict(rule, answers));
  }

  @DisplayName("Calendar: completed years, months to the last of a month, real minutes")
  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          age(date("2008-02-29"), date("2026-02-28")) == 17;     ; MET
          age(date("2008-02-29"), date("2026-03-01")) == 18;     ; MET
          age(date("2008"), date("2026-12-31")) == 18;           ; MET
          age(date("2008"), date("2026-12-30")) >= 18;           ; UNDETERMINED
          age(date("2008"), date("2026-12-30")) >= 17;           ; MET
          date("2026-08-31") + months(6) == date("2027-02-28");  ; MET
          date("2026-03-31") - months(1) == date("2026-02-28");  ; MET
          date("2026-01-01") + years(1) - days(1) == date("2026-12-31"); ; MET
          date("2026-02") < date("2026-03");                     ; MET
          date("2026-02") < date("2026-02-15");                  ; UNDETERMINED
          date("2026-02") == date("2026-02");                    ; UNDETERMINED
          date("2026-02-10") in [date("2026-02")];               ; UNDETERMINED
          date("2026-02-10") in [date("2026-02"), date("2026-02-10")]; ; MET
          date("2026-03-10") in [date("2026-02")];               ; NOT_MET
          not_after(date("2026-02"), date("2026-02-10")) <= date("2026-02-10"); ; MET
          not_after(date("2026-02"), date("2026-02")) <= date("2026-02-28");    ; MET
          not_after(date("2026-02-11"), date("2026-02-10")) > date("2025-01-01"); ; UNDETERMINED
          not_after(date("2026-02-09"), date("2026-02-10")) == date("2026-02-09"); ; MET
          days_between(date("2028-02-28"), date("2028-03-01")) == 2; ; MET
          today == date("2026-09-01");                           ; MET
          date(one.body.seen) == date("2026-03-29");             seen=2026-03-29T23:59; MET
          minutes_between(one.body.seen, one.body.seen) == 0;    seen=2026-03-29T23:59; MET
          minutes_between(one.body.seen, one.body.seen) == 0;    seen=2026-10-25T02:30; UNDETERMINED
          one.body.seen == one.body.seen;                        seen=2026-03-29T02:30; UNDETERMINED
          """)
  void calendar(String rule, String answers, Verdict verdict) {
    assertEquals(verdict, verdict(rule, answers));
  }
}
