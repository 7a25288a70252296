package org.ecrf.server.study;

import org.ecrf.server.problem.Problems;

/** How far a site has come. */
public enum SiteState {
  /** Its checklist for the activation is not done: no subject is registered there. */
  PLANNED,
  ACTIVE,
  /** Its checklist for the end is done: nothing is entered there. */
  CLOSED;

  void refuseRegistration() {
    switch (this) {
      case ACTIVE -> {}
      case PLANNED ->
          throw Problems.notAllowed(
              "site-not-active", "The site is not active yet: no subject is registered there.");
      case CLOSED ->
          throw Problems.notAllowed("site-closed", "The site is closed: nothing is entered there.");
    }
  }
}
