package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.form.Form;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a whole form that was entered for the wrong subject. Nothing is carried over: the
 * values are entered where they belong from the source, as ICH E6(R3) 4.2 asks of every record. The
 * trails of both subjects name each other.
 */
@UseCase
public class WrongSubject {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Clearing clearing;
  private final Trail trail;

  @Inject
  WrongSubject(Subjects subjects, FormDesk desk, Clearing clearing, Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
    this.clearing = clearing;
    this.trail = trail;
  }

  /** How it came about. */
  public enum Cause {
    WRONG_CASEBOOK("The wrong casebook was open"),
    WRONG_SHEET("The sheet bore the wrong number"),
    SAME_NAME("Two persons were mixed up"),
    OTHER("Another cause");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  /**
   * @param other number of the subject to whom the values belong
   * @param note further words on the cause, null where there are none
   * @param versions of the items that the form holds, as the caller has seen them
   */
  public record Command(
      SubjectRef ref,
      FormAt at,
      String other,
      Cause cause,
      @Nullable String note,
      Map<String, Integer> versions,
      String request) {
    Request asked() {
      return Request.of(
          request, "wrong-subject", at.toString(), other, cause.name(), note, versions);
    }
  }

  /** Clears all values of the form by one act, whatever its state. */
  @Requires(Permission.ENTER_DATA)
  public EntryView takeBack(Command command) {
    SubjectRef other = new SubjectRef(command.ref().study(), command.other());
    if (other.equals(command.ref())) {
      throw Problems.unreadable("subject", Rule.OTHER_SUBJECT);
    }
    Pair pair = lock(command.ref(), other);
    SubjectFile subject = pair.of();
    Form form = desk.form(subject, command.at());
    if (trail.repeated(subject.chain(), command.asked()).isPresent()) {
      return desk.view(subject, command.at());
    }
    subject.demandOpen(Doing.ENTRY, command.at().spot());
    pair.other().demandOpen(Doing.REVIEW, Spot.SUBJECT);
    Entries entries = desk.entries(subject, command.at());
    StandingAnswers standing = StandingAnswers.of(entries, command.at());
    desk.admission().demandEntering(subject, form, standing.items(form));
    standing.refuseUnseen(command.versions());
    takeBack(subject, pair.other(), standing.byItem().keySet(), command);
    return desk.view(subject, command.at());
  }

  private record Pair(SubjectFile of, SubjectFile other) {}

  /** In the order of their numbers, so that two who do so at once never wait for each other. */
  private Pair lock(SubjectRef ref, SubjectRef other) {
    if (ref.number().compareTo(other.number()) < 0) {
      SubjectFile of = subjects.lock(ref);
      return new Pair(of, subjects.lock(other));
    }
    SubjectFile second = subjects.lock(other);
    return new Pair(subjects.lock(ref), second);
  }

  private void takeBack(
      SubjectFile subject, SubjectFile other, Set<String> items, Command command) {
    String note = FreeText.optional("note", command.note());
    String reason = command.cause().words + (note.isEmpty() ? "" : ": " + note);
    Author author = subject.acting().author();
    FormAt at = command.at();
    clearing.clear(
        subject,
        at,
        items,
        Act.of(author, "wrong-subject", at.target())
            .changing(List.of(to(at.target() + "/belongs_to", other.ref().number())))
            .because(reason)
            .answering(command.asked()));
    trail.append(
        other.chain(),
        Act.of(other.acting().author(), "belongs-here", "subject/" + other.ref().number())
            .changing(List.of(to("subject/taken_from", subject.ref().number() + " " + at)))
            .because(reason)
            .under(other.studyVersion()));
  }

  private static Changed to(String path, String value) {
    return new Changed(path, null, ItemValue.of(value));
  }
}
