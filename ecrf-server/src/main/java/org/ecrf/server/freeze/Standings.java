package org.ecrf.server.freeze;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;

/**
 * All freezes and locks that stand and concern a subject: of its forms and visits, its own, those
 * of its site, its study and of the data cuts that it is part of. Here it is decided for every act
 * whether its place may be written; the triggers of the database say the same to whoever has not
 * asked.
 */
public record Standings(List<Standing> all) {
  public static final Standings NONE = new Standings(List.of());

  public Standings {
    all = List.copyOf(all);
  }

  /** How far the spot is closed: the most that is said by any level. */
  public Degree at(Spot spot) {
    return most(standing -> standing.covers(spot));
  }

  /** How far anything that lies in the spot is closed, or the spot itself. */
  public Degree in(Spot spot) {
    return most(standing -> standing.touches(spot));
  }

  private Degree most(Predicate<Standing> which) {
    return all.stream().filter(which).map(Standing::degree).reduce(Degree.OPEN, Degree::or);
  }

  /**
   * Every act that writes something of one place asks first.
   *
   * @throws Refused where a freeze or a lock of any level is against it
   */
  public void demandOpen(Doing doing, Spot spot) {
    refuse(at(spot), doing, spot);
  }

  /**
   * An act asks that takes away, or brings back, all that lies in a place.
   *
   * @throws Refused where any of it is closed to it
   */
  public void demandAllOpen(Doing doing, Spot spot) {
    refuse(in(spot), doing, spot);
  }

  /**
   * An act asks that writes what is open of a place, and leaves out the rest.
   *
   * @param parts what lies there; none: the place itself is asked
   * @throws Refused where all of it is closed to it
   */
  public void demandSomeOpen(Doing doing, Spot spot, Collection<Spot> parts) {
    Degree least =
        parts.stream().map(this::at).min(Comparator.naturalOrder()).orElseGet(() -> at(spot));
    refuse(least, doing, spot);
  }

  private static void refuse(Degree degree, Doing doing, Spot spot) {
    if (degree.refuses(doing)) {
      throw new Refused(refusal(degree, spot));
    }
  }

  private static Refusal refusal(Degree degree, Spot spot) {
    String what = spot.visit() == null ? "subject" : spot.form() == null ? "visit" : "form";
    return degree == Degree.LOCKED ? new Refusal.Locked(what) : new Refusal.Frozen(what);
  }

  /** The version of the study that the subject stays with; none where it is not locked whole. */
  public OptionalInt version() {
    return all.stream()
        .filter(standing -> standing.degree() == Degree.LOCKED && standing.version() != null)
        .mapToInt(Standing::version)
        .findFirst();
  }
}
