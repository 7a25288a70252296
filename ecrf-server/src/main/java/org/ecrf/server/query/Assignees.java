package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Grants;
import org.ecrf.server.access.Holding;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Who can be asked: whoever may answer or raise queries at the site, and may see this one. */
@ApplicationScoped
class Assignees {
  private final Grants grants;
  private final Studies studies;

  @Inject
  Assignees(Grants grants, Studies studies) {
    this.grants = grants;
    this.studies = studies;
  }

  /** Roles and people; one statement. */
  record Candidates(Set<Role> roles, Set<String> people) {}

  Candidates of(SubjectFile subject, ItemPath at, @Nullable String check) {
    String site = subject.site();
    List<Holding> speaking =
        grants.held(subject.ref().study()).stream()
            .filter(h -> h.covers(site) && speaks(h.role()))
            .toList();
    Set<String> people =
        speaking.stream().collect(Collectors.groupingBy(Holding::user)).entrySet().stream()
            .filter(e -> sees(subject, e.getValue(), at, check))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Candidates(roles(subject, at, check), people);
  }

  /** Also those that nobody holds yet. */
  private Set<Role> roles(SubjectFile subject, ItemPath at, @Nullable String check) {
    return Arrays.stream(Role.values())
        .filter(Assignees::speaks)
        .filter(role -> sees(subject, List.of(holding(subject, role)), at, check))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean speaks(Role role) {
    return role.may(Permission.ANSWER_QUERY) || role.may(Permission.RAISE_QUERY);
  }

  private static Holding holding(SubjectFile subject, Role role) {
    return new Holding("", subject.ref().study(), role, subject.site());
  }

  private boolean sees(
      SubjectFile subject, List<Holding> held, ItemPath at, @Nullable String check) {
    StudyDefinition study =
        studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
    return !OpenQueries.closed(at, check, Sights.of(held, subject.site()).on(study));
  }

  /**
   * @throws org.ecrf.server.problem.Refused where the assignee could not answer it
   */
  void refuse(SubjectFile subject, ItemPath at, @Nullable String check, Assignee assignee) {
    if (assignee.equals(Assignee.NOBODY)) {
      return;
    }
    boolean can =
        Optional.ofNullable(assignee.role())
            .map(role -> roles(subject, at, check).contains(role))
            .orElseGet(() -> of(subject, at, check).people().contains(assignee.user()));
    if (!can) {
      throw Problems.unreadable("assignee", Rule.KNOWN);
    }
  }
}
