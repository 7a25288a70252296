package org.ecrf.server.redaction;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Asks that values are erased which should never have been captured, such as a name in a remark.
 * Nothing is erased until a second person confirms.
 */
@UseCase
public class AskRedaction {
  private final Subjects subjects;
  private final Redactable redactable;
  private final Redactions redactions;
  private final Trail trail;

  @Inject
  AskRedaction(Subjects subjects, Redactable redactable, Redactions redactions, Trail trail) {
    this.subjects = subjects;
    this.redactable = redactable;
    this.redactions = redactions;
    this.trail = trail;
  }

  /**
   * @param seq the act that brought the values
   * @param paths of the values in that act; {@code reason} for what was said as its reason
   * @param reason why, without repeating what is to go
   */
  public record Command(
      SubjectRef ref, long seq, List<String> paths, String reason, String request) {}

  /** Answers the number of the redaction. */
  @Requires(Permission.ASK_REDACTION)
  public long ask(Command command) {
    SubjectFile subject = subjects.lock(command.ref());
    String reason = FreeText.required("reason", command.reason());
    List<String> wanted = command.paths().stream().distinct().sorted().toList();
    Request asked = Request.of(command.request(), Redact.ASKING, command.seq(), wanted, reason);
    Optional<Recorded> before = trail.repeated(subject.chain(), asked);
    if (before.isPresent()) {
      return Long.parseLong(before.get().target().substring("redaction/".length()));
    }
    RedactionDesk.refuseLocked(subject);
    List<String> paths = redactable.demand(subject, command.seq(), wanted);
    RedactionRow row = new RedactionRow(subject, command.seq(), paths, reason, trail.moment());
    redactions.insert(row);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), Redact.ASKING, row.target())
            .changing(changes(row))
            .because(reason)
            .answering(asked));
    return row.id();
  }

  private static List<Changed> changes(RedactionRow row) {
    List<Changed> changes = new ArrayList<>();
    changes.add(to(row.target() + "/state", RedactionState.ASKED.name()));
    for (String path : row.paths()) {
      changes.add(to(row.target() + "/wanted/" + changes.size(), row.seq() + "/" + path));
    }
    return changes;
  }

  private static Changed to(String path, String value) {
    return new Changed(path, null, ItemValue.of(value));
  }
}
