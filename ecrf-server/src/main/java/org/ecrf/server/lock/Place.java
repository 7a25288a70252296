package org.ecrf.server.lock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is frozen or locked, as the trail and the API name it: {@code study}, {@code site/01},
 * {@code cut/3}, {@code subject/01-001}, {@code visit/01-001/first}, {@code
 * form/01-001/first/body}.
 */
public record Place(
    Level level,
    @Nullable String site,
    @Nullable String subject,
    @Nullable String visit,
    @Nullable String form,
    @Nullable Long cut) {
  public static final Place STUDY = new Place(Level.STUDY, null, null, null, null, null);

  public static Place site(String site) {
    return new Place(Level.SITE, site, null, null, null, null);
  }

  public static Place cut(long cut) {
    return new Place(Level.CUT, null, null, null, null, cut);
  }

  public static Place subject(String subject) {
    return new Place(Level.SUBJECT, null, subject, null, null, null);
  }

  public static Place visit(String subject, String visit) {
    return new Place(Level.VISIT, null, subject, visit, null, null);
  }

  public static Place form(String subject, String visit, String form) {
    return new Place(Level.FORM, null, subject, visit, form, null);
  }

  /**
   * Reads back what {@link #toString} gives.
   *
   * @throws org.ecrf.server.problem.Refused where it names nothing of the kind
   */
  public static Place parse(String name) {
    List<String> parts = List.of(name.split("/", -1));
    int more = parts.stream().anyMatch(String::isEmpty) ? -1 : parts.size() - 1;
    return switch (parts.getFirst() + " " + more) {
      case "study 0" -> STUDY;
      case "site 1" -> site(parts.get(1));
      case "cut 1" -> cut(number(parts.get(1)));
      case "subject 1" -> subject(parts.get(1));
      case "visit 2" -> visit(parts.get(1), parts.get(2));
      case "form 3" -> form(parts.get(1), parts.get(2), parts.get(3));
      default -> throw Problems.unreadable("place", Rule.KNOWN);
    };
  }

  private static long number(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw Problems.unreadable("place", Rule.KNOWN);
    }
    return Long.parseLong(text);
  }

  /** Where in its subject's casebook it lies. */
  Spot spot() {
    return new Spot(visit, form);
  }

  @JsonValue
  @Override
  public String toString() {
    return switch (level) {
      case STUDY -> "study";
      case SITE -> "site/" + site;
      case CUT -> "cut/" + cut;
      case SUBJECT -> "subject/" + subject;
      case VISIT -> "visit/" + subject + "/" + visit;
      case FORM -> "form/" + subject + "/" + visit + "/" + form;
    };
  }
}
