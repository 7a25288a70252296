package org.ecrf.server.signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.CapturedEntry;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what somebody wants to sign with that person's eyes: what they do not see is no part,
 * and neither is what is locked.
 */
final class Inspection implements Inspected {
  private final SubjectFile subject;
  private final CasebookNow now;
  private final Discretion discretion;
  private final Scope scope;
  private final List<CapturedEntry> entries;
  private final List<FormAt> locked;
  private final Words words;

  Inspection(
      SubjectFile subject,
      Scope scope,
      CasebookNow now,
      Collection<CapturedEntry> captured,
      Discretion discretion) {
    this.subject = subject;
    this.scope = scope;
    this.now = now;
    this.discretion = discretion;
    this.words = new Words(study());
    List<CapturedEntry> there = captured.stream().filter(entry -> isPart(entry.at())).toList();
    this.entries = there.stream().filter(entry -> !isLocked(entry.at())).toList();
    this.locked = there.stream().map(CapturedEntry::at).filter(this::isLocked).toList();
  }

  StudyDefinition study() {
    return now.study().definition();
  }

  /** It exists and is not a repeat that holds nothing. */
  private boolean isPart(FormAt at) {
    return scope.holds(at) && isSeen(at) && !now.isVoid(at);
  }

  private boolean isLocked(FormAt at) {
    return subject.standings().at(at.spot()).refuses(Doing.REVIEW);
  }

  private boolean isSeen(FormAt at) {
    Form form = form(at);
    return form != null
        && !discretion.hides(form)
        && form.items().stream().anyMatch(item -> !discretion.hides(form, item));
  }

  private @Nullable Form form(FormAt at) {
    return study().forms().get(at.formAt().id());
  }

  Discretion discretion() {
    return discretion;
  }

  @Override
  public Text meaning() {
    return words.meaning(subject.ref().number(), scope);
  }

  List<CapturedEntry> entries() {
    return entries;
  }

  /** How many forms are left out because they are locked. */
  int locked() {
    return locked.size();
  }

  /** Items of the form that the caller may not see. */
  List<String> leftOut(FormAt at) {
    Form form = form(at);
    return form == null
        ? List.of()
        : form.items().stream()
            .filter(item -> discretion.hides(form, item))
            .map(Item::id)
            .sorted()
            .toList();
  }

  /** How many items have a value or a missing code. */
  int items(CapturedEntry entry) {
    List<String> leftOut = leftOut(entry.at());
    return (int)
        entry.items().values().stream()
            .filter(item -> item.value() != null && !leftOut.contains(item.path().itemId()))
            .count();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public List<Spot> places() {
    return Stream.concat(entries.stream().map(CapturedEntry::at), locked.stream())
        .map(FormAt::spot)
        .toList();
  }

  @Override
  public Contents contents(UnaryOperator<String> salts) {
    return Contents.of(
        entries.stream()
            .map(entry -> covered(subject.ref(), entry, salts.apply(entry.at().toString())))
            .toList());
  }

  /** A form as it would be signed now. */
  Covered covered(SubjectRef ref, CapturedEntry entry, String salt) {
    List<String> leftOut = leftOut(entry.at());
    return new Covered(
        entry.at().visit(),
        entry.at().form(),
        items(entry),
        leftOut,
        salt,
        EntryDigest.of(ref, entry, leftOut, salt));
  }

  /** What the checks say there, as far as the caller may know it. */
  List<Text> findings(FormAt at, boolean blocking) {
    return now.findings(at).stream()
        .filter(finding -> !discretion.hides(finding))
        .filter(finding -> (finding.severity() == Check.Severity.BLOCK) == blocking)
        .map(finding -> finding.message().map(said -> finding.check() + ": " + said))
        .toList();
  }

  /** Forms that are due or begun and not complete, and findings that block. */
  @Override
  public List<Obstacle> obstacles() {
    List<Obstacle> obstacles = new ArrayList<>();
    asked()
        .filter(at -> now.progress(subject.state(), at).isOpen() || isMissing(at))
        .map(at -> words.notComplete(at, now.state(at)))
        .forEach(obstacles::add);
    for (CapturedEntry entry : entries) {
      findings(entry.at(), true).stream()
          .map(finding -> words.obstacle(entry.at(), finding))
          .forEach(obstacles::add);
    }
    return obstacles;
  }

  /** The one form that is to be signed is there. */
  private boolean isMissing(FormAt at) {
    return scope.kind() == Scope.Kind.FORM && now.state(at) != EntryState.COMPLETE;
  }

  private Stream<FormAt> asked() {
    return now.plans().stream()
        .map(VisitPlan::visit)
        .flatMap(visit -> now.instances().forms(now.instances().visit(visit), visit).stream())
        .filter(at -> scope.holds(at) && isSeen(at) && !isLocked(at));
  }

  /** By the versions of all items, so that it tells nothing of their values. */
  @Override
  public String shown() {
    Map<String, Object> seen = new TreeMap<>();
    for (CapturedEntry entry : entries) {
      Map<String, Object> items = new TreeMap<>();
      List<String> leftOut = leftOut(entry.at());
      entry.items().values().stream()
          .filter(item -> !leftOut.contains(item.path().itemId()))
          .forEach(item -> items.put(item.path().item(), item.version()));
      seen.put(entry.at().toString(), items);
    }
    return EntryDigest.sha256(Canonical.of(seen));
  }
}
