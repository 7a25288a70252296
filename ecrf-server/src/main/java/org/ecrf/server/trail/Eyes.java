package org.ecrf.server.trail;

import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Told;
import org.ecrf.server.json.Json;
import org.ecrf.server.study.Discretion;

/**
 * What of a subject's trail somebody may see.
 *
 * @param clear sensitive values may be seen
 */
record Eyes(StudyDefinition study, Discretion discretion, boolean clear) {
  private static final String QUERY = "query";
  private static final String ENTRY = "entry";
  private static final String ACT = "act";
  private static final String REDACTION = "redaction/";
  private static final String SIGNATURE = "signature";
  private static final String VERIFICATION = "verification/";
  private static final String HIDDEN = "/hidden";
  private static final int PARTS = 3;

  /** The act was on something that is for others only. */
  boolean closes(Told act) {
    String[] parts = act.target().split("/", PARTS);
    if (parts[0].equals(SIGNATURE)) {
      return act.changes().stream().anyMatch(this::namesClosed);
    }
    if (parts.length < PARTS) {
      return false;
    }
    return switch (parts[0]) {
      case ENTRY -> closes(parts[2]);
      case ACT -> path(parts[2]).filter(discretion::closes).isPresent();
      case QUERY ->
          path(parts[2]).filter(discretion::closes).isPresent()
              || checks(act).anyMatch(discretion::closes);
      default -> false;
    };
  }

  /** The signature is of a form that is for others only. */
  private boolean namesClosed(Changed change) {
    return change.path().endsWith("/of")
        && change.to() instanceof ItemValue.Entered of
        && of.text().startsWith("form/")
        && closes(of.text().substring(of.text().lastIndexOf('/') + 1));
  }

  /** The change was of something that is for others only. */
  boolean closes(Changed change) {
    String[] parts = change.path().split("/");
    boolean state = parts.length == PARTS + 1 && parts[0].equals(ENTRY);
    boolean signed = parts.length == PARTS + 2 && parts[0].equals(SIGNATURE);
    boolean closed =
        state || signed
            ? closes(parts[parts.length - (state ? 2 : 1)])
            : path(change.path()).filter(discretion::closes).isPresent();
    return closed || redacts(change);
  }

  /** A redaction names what is for others only: the act, and where the value stands in it. */
  private boolean redacts(Changed change) {
    return change.path().startsWith(REDACTION)
        && change.to() instanceof ItemValue.Entered named
        && path(named.text().substring(named.text().indexOf('/') + 1))
            .filter(discretion::closes)
            .isPresent();
  }

  /** What is asked for is no place of the study, or one that is for others only. */
  boolean closes(TrailFilter filter) {
    boolean unknown =
        filter.visit() != null && study.visit(Occurrence.parse(filter.visit()).id()).isEmpty()
            || filter.form() != null && form(filter.form()).isEmpty();
    return unknown
        || filter.form() != null && closes(filter.form())
        || filter.item() != null
            && study.forms().keySet().stream()
                .filter(id -> filter.form() == null || id.equals(formId(filter.form())))
                .anyMatch(id -> discretion.closes(new ItemPath("", id, filter.item())));
  }

  /** Frozen verdicts hold values of many items, a query's words may repeat one: hidden too. */
  boolean hides(Told act, Changed change) {
    if (discretion.isNone()) {
      return false;
    }
    if (change.path().equals("subject/verdicts") || isRests(change)) {
      return !clear || rests(change).anyMatch(discretion::hides);
    }
    if (change.path().startsWith(QUERY + "/")) {
      return !clear || hidesQuery(act);
    }
    return path(change.path()).filter(discretion::hides).isPresent();
  }

  /** What a signed decision rests on. */
  private static boolean isRests(Changed change) {
    return change.path().startsWith(SIGNATURE + "/") && change.path().endsWith("/rests");
  }

  /**
   * Of a query its number, of an entry its visit: the rest may tell what was found, or that. A
   * query that is for others only has not even a number.
   */
  static String place(Told act, boolean closed) {
    String[] parts = act.target().split("/", PARTS);
    if (closed && parts[0].equals(QUERY)) {
      return TrailLine.SOMETHING;
    }
    boolean shortened =
        parts[0].equals(QUERY) || closed && (parts[0].equals(ENTRY) || parts[0].equals(ACT));
    return shortened && parts.length == PARTS ? parts[0] + "/" + parts[1] : act.target();
  }

  /** A query's target ends with the place that it is about. */
  private boolean hidesQuery(Told act) {
    String[] parts = act.target().split("/", PARTS);
    return checks(act).anyMatch(discretion::mayTell)
        || (parts.length == PARTS && hidesWords(parts[2], act.role()));
  }

  private boolean hidesWords(String place, String role) {
    return path(place).filter(at -> discretion.hidesWords(at, role)).isPresent();
  }

  /** The check that raised the query; none where the act did something else. */
  private static Stream<String> checks(Told act) {
    return act.changes().stream()
        .filter(c -> c.path().endsWith("/check"))
        .flatMap(c -> c.to() instanceof ItemValue.Entered e ? Stream.of(e.text()) : Stream.empty());
  }

  /** The items that frozen verdicts rest on. */
  private static Stream<ItemPath> rests(Changed verdicts) {
    return verdicts.to() instanceof ItemValue.Entered text
        ? Json.read(text.text()).findValuesAsText("path").stream().map(ItemPath::parse)
        : Stream.empty();
  }

  private boolean closes(String form) {
    return form(form).filter(discretion::hides).isPresent();
  }

  private Optional<Form> form(String key) {
    return Optional.ofNullable(study.forms().get(formId(key)));
  }

  private static String formId(String key) {
    return Occurrence.parse(key).id();
  }

  private static Optional<ItemPath> path(String text) {
    if (text.startsWith("entry/") && text.endsWith(HIDDEN)) {
      return path(text.substring("entry/".length(), text.length() - HIDDEN.length()));
    }
    if (text.startsWith(VERIFICATION) && text.chars().filter(c -> c == '/').count() > PARTS) {
      return path(text.substring(VERIFICATION.length(), text.lastIndexOf('/')));
    }
    long slashes = text.chars().filter(c -> c == '/').count();
    return slashes == 2 || slashes == PARTS ? Optional.of(ItemPath.parse(text)) : Optional.empty();
  }
}
