package org.ecrf.server.redaction;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Told;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.entry.Clearing;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.query.KnownFindings;
import org.ecrf.server.redaction.RedactionDesk.Taken;
import org.ecrf.server.seal.Attestation;
import org.ecrf.server.signature.Signatures;
import org.ecrf.server.subject.SubjectFile;

/**
 * Lets a redaction be carried out, as a second person. A value that still stands is cleared by an
 * act of its own; then one act names each place of the trail where it is, and the database erases
 * these places and no other.
 */
@UseCase
public class ConfirmRedaction {
  private final RedactionDesk desk;
  private final Redactable redactable;
  private final Redactions redactions;
  private final Clearing clearing;
  private final KnownFindings findings;
  private final TrailReader reader;
  private final Trail trail;
  private final Attestation attestation;
  private final Signatures signatures;

  @Inject
  ConfirmRedaction(
      RedactionDesk desk,
      Redactable redactable,
      Redactions redactions,
      Clearing clearing,
      KnownFindings findings,
      TrailReader reader,
      Trail trail,
      Attestation attestation,
      Signatures signatures) {
    this.desk = desk;
    this.redactable = redactable;
    this.redactions = redactions;
    this.clearing = clearing;
    this.findings = findings;
    this.reader = reader;
    this.trail = trail;
    this.attestation = attestation;
    this.signatures = signatures;
  }

  @Requires(Permission.CONFIRM_REDACTION)
  public void confirm(String study, long id, String request) {
    Request asked = Request.of(request, "confirm-redaction", id);
    desk.take(study, id, asked).ifPresent(taken -> confirm(taken, asked));
  }

  private void confirm(Taken taken, Request asked) {
    RedactionRow row = taken.row();
    if (row.askedBy().equals(taken.subject().acting().name())) {
      throw Problems.notAllowed(
          "same-person", "Who has asked for a redaction does not confirm it.");
    }
    Map<String, ItemValue> gone = gone(taken);
    clear(taken, gone);
    name(taken, gone, asked);
    unsalt(taken.subject(), gone.keySet());
    findings.forgetPast(taken.subject());
    redactions.erase(row);
  }

  /** What the act has brought to each path that is to be erased. */
  private Map<String, ItemValue> gone(Taken taken) {
    Told origin = origin(reader.until(taken.subject().chain(), null), taken.row());
    Map<String, ItemValue> gone = new TreeMap<>();
    taken
        .row()
        .paths()
        .forEach(path -> Redact.brought(origin, path).ifPresent(value -> gone.put(path, value)));
    if (gone.isEmpty()) {
      throw Problems.notAllowed("redaction-state", "Nothing is left that could be erased.");
    }
    return gone;
  }

  private static Told origin(List<Told> chain, RedactionRow row) {
    return chain.stream().filter(a -> a.seq() == row.seq()).findFirst().orElseThrow();
  }

  /** What still stands in a form goes by a change as any other, which the trail tells. */
  private void clear(Taken taken, Map<String, ItemValue> gone) {
    SubjectFile subject = taken.subject();
    Map<FormAt, List<String>> standing = new TreeMap<>(Comparator.comparing(FormAt::toString));
    gone.forEach(
        (path, value) ->
            Redactable.item(redactable.study(subject), path)
                .filter(at -> clearing.standing(subject, at).filter(value::equals).isPresent())
                .ifPresent(
                    at ->
                        standing
                            .computeIfAbsent(FormAt.of(at), form -> new ArrayList<>())
                            .add(at.item())));
    standing.forEach(
        (at, items) ->
            clearing.clear(
                subject,
                at,
                items,
                Act.of(subject.acting().author(), "save", at.target())
                    .because(taken.row().target())));
  }

  /** What is erased cannot be found again by trying what a signature's digest fits. */
  private void unsalt(SubjectFile subject, Set<String> paths) {
    signatures.eraseSalts(
        subject.id(),
        paths.stream()
            .flatMap(path -> Redactable.item(redactable.study(subject), path).stream())
            .map(FormAt::of)
            .collect(Collectors.toSet()));
  }

  /** What is empty by now is marked: what stood there is erased, which no save tells. */
  private void name(Taken taken, Map<String, ItemValue> gone, Request asked) {
    SubjectFile subject = taken.subject();
    List<Told> chain = reader.until(subject.chain(), null);
    mark(subject, Replay.of(chain), gone);
    Naming naming =
        new Naming(taken.row(), subject.acting().author(), subject.chain(), attestation);
    List<Act> acts =
        naming.acts(chain, origin(chain, taken.row()), gone, redactable.quotes(subject));
    acts.set(0, acts.getFirst().answering(asked));
    acts.forEach(act -> trail.append(subject.chain(), act));
  }

  private void mark(SubjectFile subject, Replay now, Map<String, ItemValue> gone) {
    gone.forEach(
        (path, value) ->
            Redactable.item(redactable.study(subject), path)
                .filter(at -> now.at(path).filter(last -> last.emptied(path, value)).isPresent())
                .ifPresent(at -> clearing.markErased(subject, at)));
  }
}
