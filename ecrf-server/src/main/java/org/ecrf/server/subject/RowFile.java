package org.ecrf.server.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Acting;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.freeze.Standings;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.study.SiteState;
import org.jspecify.annotations.Nullable;

/** The file over its row; writes only where the row is locked by this transaction. */
record RowFile(SubjectRow row, Acting acting, boolean held, @Nullable Past past)
    implements SubjectFile {

  RowFile(SubjectRow row, Acting acting, boolean held) {
    this(row, acting, held, null);
  }

  @Override
  public long id() {
    return row.id();
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(row.study, row.number);
  }

  @Override
  public String site() {
    return row.site;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of(row.timeZone);
  }

  @Override
  public SubjectState state() {
    return row.state;
  }

  @Override
  public LocalDate consented() {
    return row.consented;
  }

  @Override
  public @Nullable LocalDate left() {
    return row.leftOn;
  }

  @Override
  public @Nullable String withdrawnFrom() {
    return row.withdrawnFrom;
  }

  @Override
  public int studyVersion() {
    return row.versionNow();
  }

  @Override
  public int storedVersion() {
    return row.studyVersion;
  }

  @Override
  public Set<String> doses() {
    return Set.copyOf(row.doses);
  }

  @Override
  public Map<String, String> missed() {
    return Map.copyOf(row.missed);
  }

  @Override
  public Standings standings() {
    return row.standings();
  }

  @Override
  public SubjectHead head() {
    return row.head();
  }

  @Override
  public boolean closed() {
    return row.mistake != null || row.siteState == SiteState.CLOSED;
  }

  @Override
  public void demandOpen(Doing doing, Spot spot) {
    standings().demandOpen(doing, spot);
    refuseIfClosed();
  }

  @Override
  public void demandAllOpen(Doing doing, Spot spot) {
    standings().demandAllOpen(doing, spot);
    refuseIfClosed();
  }

  @Override
  public void demandSomeOpen(Doing doing, Spot spot, Collection<Spot> parts) {
    standings().demandSomeOpen(doing, spot, parts);
    refuseIfClosed();
  }

  private void refuseIfClosed() {
    refuseIfSiteClosed();
    if (row.mistake != null) {
      throw Problems.notAllowed("entered-by-mistake", "The subject was entered by mistake.");
    }
  }

  @Override
  public void refuseIfSiteClosed() {
    if (row.siteState == SiteState.CLOSED) {
      throw Problems.notAllowed("site-closed", "The site is closed: nothing is entered there.");
    }
  }

  @Override
  public void enrol() {
    writable().state = SubjectState.ENROLLED;
  }

  @Override
  public void failScreening(LocalDate date) {
    writable().state = SubjectState.SCREEN_FAILED;
    row.leftOn = date;
  }

  @Override
  public void withdraw(LocalDate date, String scope) {
    writable().state = SubjectState.WITHDRAWN;
    row.withdrawnFrom = scope;
    row.leftOn = date;
  }

  @Override
  public void authoriseDose(String visit) {
    List<String> doses = new ArrayList<>(writable().doses);
    doses.add(visit);
    row.doses = List.copyOf(doses);
  }

  @Override
  public void miss(String visit, String reason) {
    Map<String, String> missed = new TreeMap<>(writable().missed);
    missed.put(visit, reason);
    row.missed = missed;
  }

  @Override
  public void hold(String visit) {
    Map<String, String> missed = new TreeMap<>(writable().missed);
    missed.remove(visit);
    row.missed = missed;
  }

  @Override
  public void enteredByMistake(String reason, Instant now) {
    writable().mistake = new Mistaken(reason, acting.name(), now.toString(), row.state);
    row.state = SubjectState.ENTERED_BY_MISTAKE;
  }

  @Override
  public void restore() {
    row.state = Objects.requireNonNull(writable().mistake).was();
    row.mistake = null;
  }

  private SubjectRow writable() {
    if (!held) {
      throw new IllegalStateException("the subject's row is not held");
    }
    return row;
  }
}
