package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Who can be asked about a place of a subject. */
@UseCase
public class ListAssignees {
  private final Subjects subjects;
  private final Assignees assignees;

  @Inject
  ListAssignees(Subjects subjects, Assignees assignees) {
    this.subjects = subjects;
    this.assignees = assignees;
  }

  /** Roles in their order, people by their user names. */
  public record Line(List<Role> roles, List<String> people) {}

  @Requires(Permission.ASSIGN_QUERY)
  public Line of(SubjectRef ref, ItemPath at) {
    SubjectFile subject = subjects.read(ref);
    Assignees.Candidates candidates = assignees.of(subject, at, null);
    return new Line(List.copyOf(candidates.roles()), List.copyOf(candidates.people()));
  }
}
