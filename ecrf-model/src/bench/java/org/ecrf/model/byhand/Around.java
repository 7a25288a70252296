package org.ecrf.model.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** What study, site and day say about a subject. */
public record Around(
    LocalDate today,
    boolean enrolled,
    boolean doseAuthorised,
    @Nullable Span<LocalDate> delayStarts,
    @Nullable Span<LocalDate> youngerOpens,
    @Nullable Span<LocalDate> consentVersionFrom,
    @Nullable Span<BigDecimal> childPlaces,
    @Nullable Span<BigDecimal> adolescentPlaces,
    @Nullable Span<BigDecimal> part2Places,
    List<Range> creatinine) {

  /** What a laboratory states for creatinine; the limit is null where it states none. */
  public record Range(
      @Nullable String sex,
      int fromAge,
      @Nullable Integer toAge,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Span<BigDecimal> upper) {}
}
