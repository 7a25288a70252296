package org.ecrf.model.document;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/**
 * The schedule as a picture: a row for each visit, its window and its planned day on a time axis.
 */
final class SchedulePicture {
  private static final int WIDTH = 1190;
  private static final int ROW = 30;
  private static final int TOP = 40;
  private static final double AXIS_LEFT = 275;
  private static final double AXIS_RIGHT = 815;
  private static final List<Integer> TICKS =
      List.of(
          -180, -90, -60, -30, -14, -7, 0, 7, 14, 30, 60, 90, 180, 270, 365, 545, 730, 1095, 1461,
          1826, 2557, 3652);

  private final StudyDefinition study;
  private final VisitWords words;
  private final TimeAxis axis;
  private final Page page;
  private final int height;

  SchedulePicture(StudyDefinition study, Page page) {
    this.study = study;
    this.page = page.svg();
    this.words = new VisitWords(study, page.languages());
    this.axis = new TimeAxis(study, AXIS_LEFT, AXIS_RIGHT);
    this.height = TOP + ROW * study.visits().size() + 34;
  }

  Page draw() {
    String box =
        "svg class=\"schedule\" role=\"img\" aria-labelledby=\"schedule\" viewBox=\"0 0 %d %d\"";
    return page.in(box.formatted(WIDTH, height), this::content).line();
  }

  private void content() {
    ticks();
    IntStream.range(0, study.visits().size())
        .forEach(i -> visit(study.visits().get(i), TOP + i * ROW));
    text(AXIS_LEFT, height - 8, "axis", Say.DAYS.text());
  }

  /** Days that stand far enough from their neighbours to be read. */
  private void ticks() {
    double last = -100;
    for (int day : TICKS) {
      double x = axis.x(day);
      if (day < axis.earliest() || day > axis.latest() || x - last < 30) {
        continue;
      }
      last = x;
      line("tick", x, TOP - 12, x, height - 30);
      text(x, TOP - 18, "axis middle", Text.of(day < 0 ? "−" + -day : "" + day));
    }
  }

  private void visit(Visit visit, double top) {
    double middle = top + ROW / 2.0;
    line("row", 0, top + ROW, WIDTH, top + ROW);
    text(4, middle + 5, "name", visit.title());
    place(visit, middle);
    text(AXIS_RIGHT + 20, middle + 5, "when", words.shortly(visit));
  }

  private void place(Visit visit, double middle) {
    OptionalDouble day = axis.dayOf(visit);
    if (day.isEmpty()) {
      double from = visit.stage() == Visit.Stage.SCREENING ? AXIS_LEFT : axis.x(0);
      boolean before =
          visit.kind() != Visit.Kind.LOG
              && visit.repeats() == null
              && visit.stage() == Visit.Stage.SCREENING;
      bar("open", from, before ? axis.x(0) - 4 : AXIS_RIGHT, middle);
      return;
    }
    Visit.Timing timing = visit.timing();
    if (timing != null) {
      double from = axis.x(day.getAsDouble() - timing.before());
      double to = axis.x(day.getAsDouble() + timing.late());
      bar("window", from, Math.max(to, from + 3), middle);
    }
    mark(visit, axis.x(day.getAsDouble()), middle);
  }

  private void mark(Visit visit, double x, double y) {
    String shape =
        visit.dose()
            ? "path class=\"dose\" d=\"M%1$s %2$s l8 8 l-8 8 l-8 -8 z\""
                .formatted(number(x), number(y - 8))
            : "circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"5\""
                .formatted(
                    visit.kind() == Visit.Kind.PHONE ? "phone" : "site", number(x), number(y));
    page.in(shape, () -> {});
  }

  private void bar(String kind, double from, double to, double middle) {
    double width = Math.max(to - from, 6);
    page.in(
        "rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"12\" rx=\"4\""
            .formatted(kind, number(from), number(middle - 6), number(width)),
        () -> {});
  }

  private void line(String kind, double x1, double y1, double x2, double y2) {
    page.in(
        "line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
            .formatted(kind, number(x1), number(y1), number(x2), number(y2)),
        () -> {});
  }

  private void text(double x, double y, String kind, Text text) {
    page.put("text class=\"%s\" x=\"%s\" y=\"%s\"".formatted(kind, number(x), number(y)), text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
