package org.ecrf.server.access;

/** What a person is in a study; granted, from-until, at a site or at all sites. */
public enum Role {
  COORDINATOR(Side.SITE, Blinding.BLINDED),
  INVESTIGATOR(Side.SITE, Blinding.BLINDED),
  /** Unblinded: prepares the product and knows what is in it. */
  PHARMACIST(Side.SITE, Blinding.UNBLINDED),
  /** Answers for the site, and for whom its tasks are delegated to (ICH E6(R3) 2.1). */
  PRINCIPAL_INVESTIGATOR(Side.SITE, Blinding.BLINDED),
  MONITOR(Side.SPONSOR, Blinding.BLINDED),
  /** The sponsor's physician, who reviews what the investigators enter. */
  MEDICAL_REVIEWER(Side.SPONSOR, Blinding.BLINDED),
  DATA_MANAGER(Side.SPONSOR, Blinding.BLINDED),
  SPONSOR(Side.SPONSOR, Blinding.BLINDED),
  INSPECTOR(Side.AUTHORITY, Blinding.BLINDED),
  STUDY_ADMINISTRATOR(Side.SPONSOR, Blinding.BLINDED);

  /** For whom a person works; nobody works for two of them in one study. */
  public enum Side {
    SITE,
    SPONSOR,
    AUTHORITY
  }

  /** Whether a person must not, or does, know who gets what. */
  public enum Blinding {
    BLINDED,
    UNBLINDED
  }

  private final Side side;
  private final Blinding blinding;

  Role(Side side, Blinding blinding) {
    this.side = side;
    this.blinding = blinding;
  }

  public Side side() {
    return side;
  }

  public Blinding blinding() {
    return blinding;
  }

  /** The site's principal investigator authorises whoever else works at the site. */
  public boolean isDelegated() {
    return side == Side.SITE && this != PRINCIPAL_INVESTIGATOR;
  }

  /** Whether the role carries this permission: what a screen offers. The use case decides again. */
  public boolean may(Permission permission) {
    return RolePermissions.has(this, permission);
  }
}
