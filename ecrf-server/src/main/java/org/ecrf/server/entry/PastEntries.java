package org.ecrf.server.entry;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.Replay.Standing;
import org.ecrf.server.audit.Told;

/**
 * The entries that a subject's chain comes to: the same rows that the table holds after its last
 * act, made anew from the acts alone.
 */
final class PastEntries {
  private static final String ENTRY = "entry/";
  private static final String STATE = "/state";
  private static final String HIDDEN = "/hidden";

  private final long subject;
  private final StudyDefinition study;
  private final Replay replay;

  private PastEntries(long subject, StudyDefinition study, Replay replay) {
    this.subject = subject;
    this.study = study;
    this.replay = replay;
  }

  /**
   * @param study says which items are calculated, and by nobody; no version changes that
   */
  static Entries of(long subject, StudyDefinition study, Replay replay) {
    Entries entries = new Entries();
    PastEntries past = new PastEntries(subject, study, replay);
    replay.below(ENTRY).keySet().stream()
        .filter(path -> path.endsWith(STATE))
        .map(path -> path.substring(0, path.length() - STATE.length()))
        .map(at -> FormAt.ofTarget(ENTRY + at))
        .forEach(at -> entries.add(past.row(at)));
    return entries;
  }

  private EntryRow row(FormAt at) {
    int version = replay.lastOn(at.target()).map(act -> act.definition()).orElseThrow();
    EntryRow row = new EntryRow(subject, at, version);
    Standing state = replay.at(at.target() + STATE).orElseThrow();
    row.state(EntryState.valueOf(state.text().orElseThrow()));
    if (row.isMistaken()) {
      row.mistaken(mistake(at, state.last()));
    }
    Map<String, Kept> data = new TreeMap<>();
    replay
        .below(at + "/")
        .forEach((item, standing) -> data.put(item, kept(at.item(item), standing)));
    row.replace(data);
    return row;
  }

  /** As its row keeps it, from the act that said so: of the form, or of its whole visit. */
  private static Mistake mistake(FormAt at, Told act) {
    EntryState was =
        act.changes().stream()
            .filter(change -> change.path().equals(at.target() + STATE))
            .map(Changed::from)
            .map(from -> from instanceof ItemValue.Entered entered ? entered.text() : "")
            .map(EntryState::valueOf)
            .findFirst()
            .orElseThrow();
    return new Mistake(
        Objects.requireNonNullElse(act.reason(), ""),
        act.who(),
        act.at().toString(),
        was,
        act.target().equals(at.target()) ? null : Boolean.TRUE);
  }

  private Kept kept(ItemPath path, Standing standing) {
    boolean calculated =
        study
            .item(path.visit(), path.form(), path.item())
            .filter(item -> item.kind() == ItemKind.CALCULATED)
            .isPresent();
    String by = calculated ? Author.SYSTEM.name() : standing.last().who();
    ItemValue value = standing.value();
    Kept kept = Kept.of(value, standing.version(), by, standing.last().at(), calculated);
    if (standing.redacted()) {
      return kept.erased();
    }
    boolean hidden = replay.text(FormAt.of(path).target() + "/" + path.item() + HIDDEN).isPresent();
    return value != null && hidden ? kept.hidden(true) : kept;
  }
}
