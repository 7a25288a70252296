package org.ecrf.server.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A site, and how many numbers it has given. */
@Entity
@Table(name = "site")
class SiteRow {
  @Embeddable
  record Id(String study, String code) {}

  @EmbeddedId private Id id;

  @Column(updatable = false)
  private String name;

  @Column(name = "time_zone", updatable = false)
  private String timeZone;

  /** Says which of its subjects are drawn; never shown to whoever is at one site only. */
  @Column(name = "verification_seed", updatable = false)
  private String verificationSeed;

  private int subjects;

  @Enumerated(EnumType.STRING)
  private SiteState state = SiteState.PLANNED;

  @SuppressWarnings("NullAway.Init")
  protected SiteRow() {}

  SiteRow(AddSite.Command command, String seed) {
    id = new Id(command.study(), command.code());
    name = command.name();
    timeZone = command.timeZone();
    verificationSeed = seed;
  }

  String code() {
    return id.code();
  }

  String timeZone() {
    return timeZone;
  }

  SiteState state() {
    return state;
  }

  void become(SiteState next) {
    state = next;
  }

  String verificationSeed() {
    return verificationSeed;
  }

  int countSubject() {
    return ++subjects;
  }

  ListSites.SiteLine line() {
    return new ListSites.SiteLine(id.code(), name, timeZone, state);
  }
}
