package org.ecrf.ui.subject;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Status;

/**
 * One visit of one subject as the browser gets it; short names, as there are many. A record,
 * because a map would arrive empty.
 *
 * @param t tone
 * @param x further classes
 * @param i icon
 * @param d date, or the number of repeats
 * @param w word
 * @param q open queries
 * @param l days overdue
 * @param k icon of how far it is closed, empty where it is open
 * @param o word of it
 * @param m tone of what is said about verification, empty where nothing is
 * @param n word of it
 */
public record Cell(
    String t,
    String x,
    String i,
    String d,
    String w,
    int q,
    long l,
    String k,
    String o,
    String m,
    String n)
    implements Serializable {

  static Cell of(SubjectRow.VisitCell cell) {
    Status status = SubjectWords.status(cell.status());
    return new Cell(
        status.tone(),
        look(cell.status()),
        cell.status() == Progress.OVERDUE ? Status.DUE.icon() : status.icon(),
        written(cell),
        status.word(),
        cell.openQueries(),
        overdue(cell),
        SubjectWords.closed(cell.degree()).map(Status::icon).orElse(""),
        SubjectWords.closed(cell.degree()).map(Status::word).orElse(""),
        SubjectWords.verification(cell.verification()).map(Status::tone).orElse(""),
        SubjectWords.verification(cell.verification()).map(Status::word).orElse(""));
  }

  private static String look(Progress status) {
    return switch (status) {
      case NOT_DUE, DUE -> "fut";
      case OVERDUE -> "lateCell";
      case NOT_APPLICABLE, MISSED -> "na";
      case IN_PROGRESS, COMPLETE, REMOVED -> "";
    };
  }

  /** The day, or of what repeats how many there are. */
  private static String written(SubjectRow.VisitCell cell) {
    if (cell.instances() > 0) {
      return "×\u00a0" + cell.instances();
    }
    VisitPlan plan = cell.plan();
    LocalDate day = plan.date() == null ? plan.target() : plan.date();
    return day == null ? "" : Moments.day(day);
  }

  private static long overdue(SubjectRow.VisitCell cell) {
    return cell.status() == Progress.OVERDUE && cell.plan().to() != null
        ? ChronoUnit.DAYS.between(cell.plan().to(), Moments.today())
        : 0;
  }
}
