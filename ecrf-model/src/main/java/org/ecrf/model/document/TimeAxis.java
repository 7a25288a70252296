package org.ecrf.model.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/**
 * Where visits stand in time. Day 0 is a visit that others count from and that itself has no due
 * date. Distances are drawn as square roots, so that both the first days and the last years can be
 * read.
 */
final class TimeAxis {
  private static final double DAYS_OF_MONTH = 365.25 / 12;

  /** Where something comes before day 0 without a planned day. */
  private static final double ROOM_FOR_SCREENING = -10;

  private final StudyDefinition study;
  private final Map<String, Double> days = new HashMap<>();
  private final double left;
  private final double right;
  private double earliest;
  private double latest = 28;

  TimeAxis(StudyDefinition study, double left, double right) {
    this.study = study;
    this.left = left;
    this.right = right;
    // a visit may count from a later one, and that from a later one still
    study.visits().forEach(round -> study.visits().forEach(this::place));
    study.visits().forEach(this::stretch);
  }

  /** The planned day, from day 0; empty where a visit has no place in time. */
  OptionalDouble dayOf(Visit visit) {
    Double day = days.get(visit.id());
    return day == null ? OptionalDouble.empty() : OptionalDouble.of(day);
  }

  double x(double day) {
    double from = root(earliest);
    double to = root(latest);
    return left + (right - left) * (root(day) - from) / (to - from);
  }

  double earliest() {
    return earliest;
  }

  double latest() {
    return latest;
  }

  private static double root(double day) {
    return Math.signum(day) * Math.sqrt(Math.abs(day));
  }

  private void place(Visit visit) {
    day(visit).ifPresent(day -> days.put(visit.id(), day));
  }

  private void stretch(Visit visit) {
    Double day = days.get(visit.id());
    if (day != null && visit.timing() != null) {
      earliest = Math.min(earliest, day - visit.timing().before());
      latest = Math.max(latest, day + visit.timing().late());
    }
    if (day == null && visit.stage() == Visit.Stage.SCREENING) {
      earliest = Math.min(earliest, ROOM_FOR_SCREENING);
    }
  }

  private Optional<Double> day(Visit visit) {
    Visit.Timing timing = visit.timing();
    if (timing == null) {
      return isAnchor(visit.id()) ? Optional.of(0.0) : Optional.empty();
    }
    double anchor =
        timing.anchors().stream().filter(days::containsKey).findFirst().map(days::get).orElse(0.0);
    return Optional.of(anchor + timing.months() * DAYS_OF_MONTH + timing.days());
  }

  private boolean isAnchor(String visit) {
    return study.visits().stream()
        .map(Visit::timing)
        .anyMatch(timing -> timing != null && timing.anchors().contains(visit));
  }
}
