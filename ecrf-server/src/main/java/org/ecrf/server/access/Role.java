package org.ecrf.server.access;

/** What a person is in a study; granted, from-until, at a site or at all sites. */
public enum Role {
  COORDINATOR,
  INVESTIGATOR,
  /** Unblinded: prepares the product and knows what is in it. */
  PHARMACIST,
  MONITOR,
  /** The sponsor's physician, who reviews what the investigators enter. */
  MEDICAL_REVIEWER,
  DATA_MANAGER,
  SPONSOR,
  INSPECTOR,
  STUDY_ADMINISTRATOR;

  /** Whether the role carries this permission: what a screen offers. The use case decides again. */
  public boolean may(Permission permission) {
    return RolePermissions.has(this, permission);
  }
}
