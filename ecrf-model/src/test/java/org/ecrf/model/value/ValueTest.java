package org.ecrf.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValueTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-08-31, 6,  2027-02-28
          2027-08-31, 6,  2028-02-29
          2028-02-29, 12, 2029-02-28
          2026-01-15, 3,  2026-04-15
          """)
  void a_month_added_to_a_day_that_does_not_exist_gives_the_last_of_the_month(
      LocalDate from, int months, LocalDate to) {
    assertEquals(to, new CalendarSpan(months, 0).after(from));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-01-29, 1,  2,  2026-03-02
          2026-01-30, 1,  1,  2026-03-01
          2028-01-30, 1,  1,  2028-03-01
          2026-02-28, 1,  3,  2026-03-31
          2027-08-30, 6,  1,  2028-03-01
          2026-03-31, -1, -1, 2026-02-27
          """)
  void a_span_is_added_months_first_then_days(LocalDate from, int months, int days, LocalDate to) {
    CalendarSpan span = new CalendarSpan(months, days);
    assertEquals(to, span.after(from));
    assertEquals(to, new CalendarSpan(-months, -days).before(from));
    assertNotEquals(to, from.plusDays(days).plusMonths(months), "the order matters here");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TRUE,    TRUE,    TRUE,    TRUE
          TRUE,    FALSE,   FALSE,   TRUE
          TRUE,    UNKNOWN, UNKNOWN, TRUE
          FALSE,   TRUE,    FALSE,   TRUE
          FALSE,   FALSE,   FALSE,   FALSE
          FALSE,   UNKNOWN, FALSE,   UNKNOWN
          UNKNOWN, TRUE,    UNKNOWN, TRUE
          UNKNOWN, FALSE,   FALSE,   UNKNOWN
          UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN
          """)
  void what_is_open_stays_open_until_the_other_side_decides(
      Truth a, Truth b, Truth both, Truth either) {
    assertEquals(both, a.and(b));
    assertEquals(either, a.or(b));
  }

  @ParameterizedTest
  @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
  void the_opposite_of_what_is_open_is_open(Truth a, Truth not) {
    assertEquals(not, a.not());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7o", "1e3", "1 000", "1,000.5", "--1", "", " ", "<", "1.", ".5", "٣", "NaN"})
  void what_is_not_one_number_is_refused(String text) {
    assertTrue(NumberText.read(text).isEmpty());
  }

  @Test
  void a_comma_is_a_decimal_mark_and_a_sign_below_or_above_makes_a_range() {
    assertEquals(new BigDecimal("0.12"), NumberText.read("0,12").orElseThrow().low());
    Span<BigDecimal> below = NumberText.read("< 0.02").orElseThrow();
    Span<BigDecimal> twelve = Span.exactly(new BigDecimal("0.12"));
    Span<BigDecimal> limit = Span.exactly(new BigDecimal("0.020"));
    assertEquals(Truth.TRUE, below.isBelow(twelve));
    assertEquals(Truth.TRUE, below.isBelow(limit));
    assertEquals(Truth.FALSE, limit.isBelow(below));
    assertEquals(Truth.UNKNOWN, below.isBelow(Span.exactly(new BigDecimal("0.01"))));
    assertEquals(Truth.UNKNOWN, NumberText.read("<= 0.02").orElseThrow().isBelow(limit));
    assertEquals(
        Truth.FALSE, NumberText.read("> 1").orElseThrow().isSame(Span.exactly(BigDecimal.ONE)));
  }

  @Test
  void a_date_known_to_the_month_stands_for_all_its_days() {
    Span<LocalDate> february = DateText.partial("2028-02").orElseThrow();
    assertEquals(LocalDate.of(2028, 2, 29), february.high());
    assertEquals(Truth.TRUE, february.isBelow(Span.exactly(LocalDate.of(2028, 3, 1))));
    assertEquals(Truth.UNKNOWN, february.isBelow(Span.exactly(LocalDate.of(2028, 2, 29))));
    assertEquals(Truth.FALSE, february.isBelow(Span.exactly(LocalDate.of(2028, 2, 1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "2026-13", "01/02/2026"})
  void days_that_do_not_exist_are_no_dates(String text) {
    assertTrue(DateText.partial(text).isEmpty());
  }

  @Test
  void conversions_are_exact_where_the_result_is() {
    Quantity creatinine =
        new Quantity(
            "creatinine",
            "mg/dL",
            Map.of(
                "mg/dL",
                Conversion.NONE,
                "µmol/L",
                new Conversion(BigDecimal.ONE, new BigDecimal("88.42"), BigDecimal.ZERO)));
    BigDecimal two = creatinine.read("176.84 µmol/L").orElseThrow().low();
    assertEquals(0, two.compareTo(BigDecimal.TWO));
    BigDecimal more = creatinine.read("176.8400000001 µmol/L").orElseThrow().low();
    assertEquals(1, more.compareTo(BigDecimal.TWO));
  }

  @Test
  void a_conversion_may_have_an_offset_and_goes_back_again() {
    Conversion hba1c =
        new Conversion(new BigDecimal("0.09148"), BigDecimal.ONE, new BigDecimal("2.152"));
    BigDecimal percent = hba1c.toBase(new BigDecimal("48"));
    assertEquals(0, percent.compareTo(new BigDecimal("6.54304")));
    assertEquals(0, hba1c.fromBase(percent).compareTo(new BigDecimal("48")));
  }

  @Test
  void powers_have_34_digits() {
    Span<BigDecimal> root =
        Decimals.power(Span.exactly(BigDecimal.TWO), Span.exactly(new BigDecimal("0.5")))
            .orElseThrow();
    assertEquals("1.414213562373095048801688724209698", root.low().toString());
    assertTrue(
        Decimals.power(Span.exactly(new BigDecimal("-2")), Span.exactly(new BigDecimal("0.5")))
            .isEmpty());
    assertTrue(Decimals.over(root, Span.exactly(BigDecimal.ZERO)).isEmpty());
  }

  @Test
  void a_product_with_zero_is_zero_even_of_an_open_range() {
    Span<BigDecimal> below = NumberText.read("< 5").orElseThrow();
    assertEquals(
        Span.exactly(BigDecimal.ZERO),
        Decimals.times(below, Span.exactly(BigDecimal.ZERO)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "811228-9874",
        "born 19811228-9874, called",
        "811228 9874",
        "8112289874",
        "44051401359"
      })
  void national_identity_numbers_are_found_in_free_text(String text) {
    assertTrue(PersonalNumber.isIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"811228-9875", "819928-9874", "44051401358", "on 2026-03-02 at 09:30", "K-0107"})
  void other_numbers_are_left_alone(String text) {
    assertFalse(PersonalNumber.isIn(text));
  }
}
