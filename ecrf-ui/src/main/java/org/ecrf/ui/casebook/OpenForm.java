package org.ecrf.ui.casebook;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.signature.ListSignatures;
import org.ecrf.server.signature.SignatureView;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.server.verification.FormMarks;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.verification.Marking;
import org.jspecify.annotations.Nullable;

/** The form that is open: as the server last answered it, with its queries. */
public class OpenForm {
  private static final int MOST_QUERIES = 500;
  private static final int MOST_ACTS = 50;
  private static final FormMarks NO_MARKS = new FormMarks("", "", Map.of(), List.of());

  @Inject OpenEntry open;
  @Inject SaveEntry save;
  @Inject CompleteEntry complete;
  @Inject ListQueries listQueries;
  @Inject ShowTrail trail;
  @Inject AskRedaction askRedaction;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;
  @Inject Marking marking;
  @Inject ListSignatures listSignatures;

  private EntryView view;
  private FormMarks marks = NO_MARKS;
  private When when = When.NOW;
  private List<QueryView> queries = List.of();
  private List<SignatureView> signatures = List.of();
  private Labels labels;
  private Standing standing;

  /** Opens a form, or the same one again. */
  void open(SubjectRef ref, FormAt at, When when) {
    this.when = when;
    EntryView opened =
        when.read(
            () -> open.open(ref, at.visit(), at.form()),
            then -> open.asOf(ref, at.visit(), at.form(), then));
    int version = opened.subject().studyVersion();
    show(
        opened,
        new Labels(showStudy.of(ref.study(), version).definition()),
        visitor.in(ref.study()));
    readQueries();
    readMarks();
    readSignatures();
  }

  /** From now on this is the form. */
  void show(EntryView opened, Labels labels, Standing standing) {
    view = opened;
    this.labels = labels;
    this.standing = standing;
  }

  /** Reads what others have done meanwhile. */
  public void reopen() {
    view = open.open(ref(), view.visit(), at().form());
    readQueries();
    readMarks();
    readSignatures();
  }

  /** Those that cover this form, also the void ones; of a past moment the trail tells them. */
  private void readSignatures() {
    signatures =
        isPast()
            ? List.of()
            : listSignatures.of(ref()).stream()
                .filter(signature -> signature.covers(at().visit(), at().form()))
                .toList();
  }

  /** Who has signed what stands here. */
  List<SignatureView> signatures() {
    return signatures;
  }

  private void readMarks() {
    marks = when.read(() -> marking.of(ref(), at()), then -> marking.asOf(ref(), at(), then));
  }

  /** What was verified and reviewed here. */
  FormMarks marks() {
    return marks;
  }

  /**
   * Marks items in the versions that the page shows.
   *
   * @param versions by item
   */
  void mark(MarkKind kind, Map<String, Integer> versions) {
    marks = marking.mark(ref(), at(), kind, versions);
  }

  void takeBack(MarkKind kind, String item, String reason) {
    marks = marking.takeBack(ref(), at(), kind, item, reason);
  }

  /** Of a past moment the trail tells them, and the rail how many were open. */
  public void readQueries() {
    if (isPast()) {
      queries = List.of();
      return;
    }
    QueryFilter here = QueryFilter.around(ref().number(), at().visit(), at().form());
    queries = listQueries.page(ref().study(), here, 0, MOST_QUERIES).rows();
  }

  /**
   * Saves one item on the version that the page knows.
   *
   * @param reason null while the form is not complete
   * @param request by which a repeat is known
   */
  public void save(
      String item,
      @Nullable ItemValue value,
      int version,
      @Nullable String reason,
      String request) {
    save(Map.of(item, new SaveEntry.Change(value, version)), reason, request);
  }

  /** Saves several items, all or none. */
  public void save(Map<String, SaveEntry.Change> changes, @Nullable String reason) {
    save(changes, reason, UUID.randomUUID().toString());
  }

  private void save(
      Map<String, SaveEntry.Change> changes, @Nullable String reason, String request) {
    view =
        save.save(
            new SaveEntry.Command(ref(), at().visit(), at().form(), changes, reason, request));
    answered(view);
  }

  /**
   * A save closes the query of a corrected value, and asks at once for safety or in a completed
   * form; else it leaves queries alone, and reading them would only make the answer later.
   */
  private boolean mayHaveAsked() {
    return !queries.isEmpty()
        || view.state() == EntryState.COMPLETE
        || view.findings().stream().anyMatch(Finding::safety);
  }

  /** Takes what another use case has answered. */
  void answered(EntryView now) {
    view = now;
    if (mayHaveAsked()) {
      readQueries();
    }
    if (marks.items().values().stream().anyMatch(item -> !item.marks().isEmpty())) {
      readMarks();
    }
    if (signatures.stream().anyMatch(SignatureView::holds)) {
      readSignatures();
    }
  }

  public void complete() {
    view = complete.complete(ref(), at().visit(), at().form(), UUID.randomUUID().toString());
    readQueries();
  }

  /** Shown as it was. */
  boolean isPast() {
    return when.isPast();
  }

  public EntryView view() {
    return view;
  }

  public SubjectRef ref() {
    return view.subject().ref();
  }

  public Labels labels() {
    return labels;
  }

  public StudyDefinition study() {
    return labels.study();
  }

  public Standing standing() {
    return standing;
  }

  /** Whether the person may do this at the subject's site. */
  public boolean may(Permission permission) {
    return standing.may(permission, view.subject().site());
  }

  /** The keys of visit and form. */
  public FormAt at() {
    return view.at();
  }

  public ItemPath at(String item) {
    return at().item(item);
  }

  /** What is known of an item; one of a repeat that was never saved is empty. */
  public ItemView item(String key) {
    ItemView known = view.items().get(key);
    return known == null ? unsaved(key) : known;
  }

  /** Until a repeat holds something, no condition of its items can hold. */
  private ItemView unsaved(String key) {
    Item item = view.form().item(key.substring(key.indexOf('/') + 1)).orElseThrow();
    boolean calculated = item.kind() == ItemKind.CALCULATED;
    return new ItemView(null, 0, item.shownIf() != null, calculated, false, null, null, null);
  }

  /** Whether the repeat that an item stands in holds anything; outside repeats always. */
  public boolean isBegun(String key) {
    return at(key)
        .group()
        .map(g -> view.repeats().getOrDefault(g.id(), List.of()).contains(g.repeat()))
        .orElse(true);
  }

  /** Whether this person's role enters such an item; the save asks again. */
  public boolean mayEnter(Item item) {
    boolean unblinded =
        item.audience() == Audience.UNBLINDED || view.form().audience() == Audience.UNBLINDED;
    return view.editable()
        && may(unblinded ? Permission.READ_UNBLINDED : Permission.ENTER_CLINICAL);
  }

  public List<Finding> findingsAt(String item) {
    return view.findings().stream().filter(f -> f.at().item().equals(item)).toList();
  }

  public List<QueryView> queriesAt(String item) {
    return queries.stream().filter(q -> q.at().item().equals(item)).toList();
  }

  /** Those that are not closed. */
  public List<QueryView> openQueries() {
    return queries.stream().filter(q -> q.state().isOpen() && isHere(q)).toList();
  }

  /** Open ones that are about something wider than an item: a section, the form, or around it. */
  List<QueryView> wideQueries() {
    return queries.stream()
        .filter(q -> q.state().isOpen() && Breadth.of(q.at()) != Breadth.ITEM)
        .toList();
  }

  private boolean isHere(QueryView query) {
    return query.at().form().equals(at().form());
  }

  /** That values which an act has brought are erased. */
  void asksRedaction(long seq, Collection<String> paths, String reason) {
    askRedaction.ask(
        new AskRedaction.Command(
            ref(), seq, List.copyOf(paths), reason, UUID.randomUUID().toString()));
  }

  /** What happened to an item, newest first. */
  public List<TrailLine> history(String item) {
    TrailFilter filter = new TrailFilter(at().visit(), at().form(), item);
    return trail.ofSubject(ref(), filter, 0, MOST_ACTS).rows();
  }
}
