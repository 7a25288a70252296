package org.ecrf.server.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Told;
import org.ecrf.server.json.Json;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Which changes of a subject's trail are hidden from the caller. */
@ApplicationScoped
class SensitivePaths {
  private static final String QUERY = "query/";

  private final Studies studies;
  private final Sights sights;
  private final Access access;

  @Inject
  SensitivePaths(Studies studies, Sights sights, Access access) {
    this.studies = studies;
    this.sights = sights;
    this.access = access;
  }

  /** For the changes of one act. */
  BiPredicate<Told, Changed> of(SubjectFile subject) {
    Discretion discretion = sights.of(study(subject), subject.site());
    boolean clear = access.may(Permission.READ_SENSITIVE, subject.ref().study(), subject.site());
    return (act, change) -> !discretion.isNone() && hides(discretion, clear, act, change);
  }

  /** Of a query the number only: the item at which it stands may tell what was found. */
  static String place(String target) {
    String[] parts = target.split("/", 3);
    return parts[0].equals("query") && parts.length == 3 ? parts[0] + "/" + parts[1] : target;
  }

  /** Frozen verdicts hold values of many items, a query's words may repeat one: hidden too. */
  private static boolean hides(Discretion discretion, boolean clear, Told act, Changed change) {
    if (change.path().equals("subject/verdicts")) {
      return !clear || rests(change).anyMatch(discretion::hides);
    }
    if (change.path().startsWith(QUERY)) {
      return !clear || hidesQuery(discretion, act);
    }
    return path(change.path()).filter(discretion::hides).isPresent();
  }

  /** A query's target ends with the item that it is about. */
  private static boolean hidesQuery(Discretion discretion, Told act) {
    boolean told =
        act.changes().stream()
            .filter(c -> c.path().endsWith("/check"))
            .anyMatch(c -> c.to() instanceof ItemValue.Entered e && discretion.mayTell(e.text()));
    String[] parts = act.target().split("/", 3);
    return told || (parts.length == 3 && path(parts[2]).filter(discretion::hides).isPresent());
  }

  /** The items that frozen verdicts rest on. */
  private static Stream<ItemPath> rests(Changed verdicts) {
    return verdicts.to() instanceof ItemValue.Entered text
        ? Json.read(text.text()).findValuesAsText("path").stream().map(ItemPath::parse)
        : Stream.empty();
  }

  private static Optional<ItemPath> path(String text) {
    long slashes = text.chars().filter(c -> c == '/').count();
    return slashes == 2 || slashes == 3 ? Optional.of(ItemPath.parse(text)) : Optional.empty();
  }

  private StudyDefinition study(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
  }
}
