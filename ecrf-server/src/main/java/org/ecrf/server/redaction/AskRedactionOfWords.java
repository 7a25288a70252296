package org.ecrf.server.redaction;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Told;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Asks that what was said in a query is erased, by its place in the conversation. */
@UseCase
public class AskRedactionOfWords {
  private final Subjects subjects;
  private final TrailReader reader;
  private final AskRedaction askRedaction;

  @Inject
  AskRedactionOfWords(Subjects subjects, TrailReader reader, AskRedaction askRedaction) {
    this.subjects = subjects;
    this.reader = reader;
    this.askRedaction = askRedaction;
  }

  /**
   * @param message number of the message in its conversation, from 1
   * @param reason why, without repeating what is to go
   */
  public record Command(SubjectRef ref, long query, int message, String reason, String request) {}

  /** Answers the number of the redaction. */
  @Requires(Permission.ASK_REDACTION)
  public long ask(Command command) {
    Told act = act(subjects.read(command.ref()), command);
    List<String> paths =
        act.changes().stream()
            .map(Changed::path)
            .filter(path -> Copies.MESSAGE.matcher(path).matches())
            .toList();
    return askRedaction.ask(
        new AskRedaction.Command(
            command.ref(), act.seq(), paths, command.reason(), command.request()));
  }

  /** Each message of a conversation is one act. */
  private Told act(SubjectFile subject, Command command) {
    return reader.until(subject.chain(), null).stream()
        .filter(act -> act.target().startsWith("query/" + command.query() + "/"))
        .skip(Math.max(0, command.message() - 1))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("message"));
  }
}
